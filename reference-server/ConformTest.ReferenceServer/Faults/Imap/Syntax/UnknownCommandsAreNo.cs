using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Unknown commands are answered NO.</summary>
internal sealed class UnknownCommandsAreNo()
    : ImapFault("imap.syntax.unknown-command-is-bad", "Unknown commands are answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnknownCommandsAreNo());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Command is null ? Shaping.No("what is that?") : completion;
}
