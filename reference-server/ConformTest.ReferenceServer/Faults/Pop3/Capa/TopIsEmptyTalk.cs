using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>TOP is announced and refused.</summary>
internal sealed class TopIsEmptyTalk()
    : Pop3Fault("pop3.capa.announced-works", "TOP is announced and refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TopIsEmptyTalk());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("TOP"), () => Pop3Reply.Err("Not implemented"));
}
