using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>SASL is announced only before login.</summary>
internal sealed class SaslIsForgotten()
    : Pop3Fault("pop3.auth.announced-after-login", "SASL is announced only before login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SaslIsForgotten());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        session.State == Pop3States.Transaction ? [.. lines.Where(line => !line.StartsWith("SASL", StringComparison.Ordinal))] : lines;
}
