using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>An empty maildrop has some octets.</summary>
internal sealed class EmptyHasOctets()
    : Pop3Fault("pop3.stat.octets/empty", "An empty maildrop has some octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EmptyHasOctets());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("STAT") && session.Messages.Count == 0, () => Pop3Reply.Ok("0 120"));
}
