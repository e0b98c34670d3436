using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>INBOX is not listed.</summary>
internal sealed class InboxIsNotListed()
    : ImapFault("imap.list.includes-inbox", "INBOX is not listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new InboxIsNotListed());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Listed() == MailboxName.Inbox ? [] : [response];
}
