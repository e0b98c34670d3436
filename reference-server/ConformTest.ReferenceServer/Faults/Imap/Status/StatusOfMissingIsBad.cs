using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STATUS of a missing mailbox is answered BAD.</summary>
internal sealed class StatusOfMissingIsBad()
    : ImapFault("imap.status.missing-mailbox-is-no", "STATUS of a missing mailbox is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusOfMissingIsBad());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("STATUS") && completion.HasCode("NONEXISTENT") ? Completion.Bad(completion.Text) : completion;
}
