using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>Status fields that the sender wrote set flags.</summary>
internal sealed class StatusFieldsSetFlags()
    : ImapFault("mail.delivery.unseen/status-fields", "Status fields that the sender wrote set flags.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusFieldsSetFlags());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) => response is not FetchResponse fetch
        ? [response]
        : fetch.Item(name => name == "FLAGS" && fetch.Message.Content.Span.IndexOf("X-Status: AD"u8) >= 0, _ => ImapValue.List([@"\Answered", @"\Deleted"]));
}
