using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Unknown commands are answered NO while a mailbox is selected.</summary>
internal sealed class UnknownCommandsAreNoWhenSelected()
    : ImapFault("imap.syntax.unknown-command-is-bad/selected", "Unknown commands are answered NO while a mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnknownCommandsAreNoWhenSelected());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Command is null && session.State == SessionState.Selected ? Shaping.No("what is that?") : completion;
}
