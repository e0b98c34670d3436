using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>LIST of an empty maildrop is refused.</summary>
internal sealed class EmptyListIsError()
    : Pop3Fault("pop3.list.empty-is-ok", "LIST of an empty maildrop is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EmptyListIsError());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("LIST") && session.Unmarked().Count == 0, () => Pop3Reply.Err("No messages"));
}
