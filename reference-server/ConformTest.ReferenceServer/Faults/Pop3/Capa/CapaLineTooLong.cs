using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A line of CAPA is longer than 512 octets.</summary>
internal sealed class CapaLineTooLong()
    : Pop3Fault("pop3.capa.line-length", "A line of CAPA is longer than 512 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CapaLineTooLong());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines, $"X-LONG {new string('x', 600)}"];
}
