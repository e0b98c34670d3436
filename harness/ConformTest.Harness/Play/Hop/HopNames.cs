using ConformTest.Harness.Language;
using ConformTest.Harness.Sink;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Play.Hop;

/// <summary>The addresses of a case whose mail comes to its hop, and of those around it.</summary>
internal static class HopNames
{
    /// <summary>Every local part holds the case's marker, by which late mail of another case is told apart.</summary>
    public static void Bind(CaseScope scope, string domain)
    {
        scope.Bind("elsewhere", $"ct-{scope.Marker}@{domain}");
        scope.Bind("elsewhere.domain", domain);
        foreach (var name in SinkZoneText.Names)
            scope.Bind($"elsewhere.{name}", $"ct-{scope.Marker}@{name}.{domain}");
    }

    public static Endpoint Endpoint(SinkHop hop) => new(MailProtocol.Smtp, hop.Listen.Address.ToString(), hop.Listen.Port, TlsMode.None);
}
