using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>RSET is not there.</summary>
internal sealed class NoRset()
    : Pop3Fault("pop3.command.minimal", "RSET is not there.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoRset());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("RSET"), () => Pop3Reply.Err("Unknown command"));
}
