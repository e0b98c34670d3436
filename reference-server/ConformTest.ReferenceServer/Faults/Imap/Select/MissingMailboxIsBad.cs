using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SELECT of a missing mailbox is answered BAD.</summary>
internal sealed class MissingMailboxIsBad()
    : ImapFault("imap.select.missing-mailbox-is-no", "SELECT of a missing mailbox is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MissingMailboxIsBad());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("SELECT") && completion.HasCode("NONEXISTENT") ? Completion.Bad(completion.Text) : completion;
}
