using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Commands of other states are answered OK, and nothing is done.</summary>
internal sealed class CommandsInAnyState()
    : ImapFault("imap.state.refuses-commands-of-other-states", "Commands of other states are answered OK, and nothing is done.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandsInAnyState());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Command is { } command && ((int)command.ValidIn & (1 << (int)session.State)) == 0 && !invocation.Is("STARTTLS")
                ? Completion.Ok("done")
                : null);
}
