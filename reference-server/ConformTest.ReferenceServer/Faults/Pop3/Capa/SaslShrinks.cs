using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>SASL names one mechanism less after login.</summary>
internal sealed class SaslShrinks()
    : Pop3Fault("pop3.capa.sasl-same", "SASL names one mechanism less after login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SaslShrinks());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines.Select(line => !(session.State == Pop3States.Authorization) && line.StartsWith("SASL ", StringComparison.Ordinal) ? line[..line.LastIndexOf(' ')] : line)];
}
