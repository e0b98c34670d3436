using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>LIST compares INBOX with the pattern in capitals, as RFC 3501 section 6.3.8 can be read.</summary>
internal sealed class InboxInCapitals()
    : ImapVariant("imap.list.inbox-in-capitals", "LIST compares INBOX with the pattern in capitals, as RFC 3501 section 6.3.8 can be read.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new InboxInCapitals());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Listed() == MailboxName.Inbox && session.Current is { Name: "LIST" } list && list.Says("inbox") && !list.Line().Contains("INBOX", StringComparison.Ordinal) ? [] : [response];
}
