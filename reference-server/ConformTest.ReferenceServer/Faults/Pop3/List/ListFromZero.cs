using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>LIST counts from 0.</summary>
internal sealed class ListFromZero()
    : Pop3Fault("pop3.list.numbered-from-one", "LIST counts from 0.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ListFromZero());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("LIST") && !command.HasArgument, () => Pop3Reply.Lines("Counted", session.Unmarked().Select(message => $"{message.Number - 1} {session.OctetsOf(message)}")));
}
