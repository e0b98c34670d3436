using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>What was delivered shows as \Seen.</summary>
internal sealed class DeliveredIsSeen()
    : ImapFault("mail.delivery.unseen", @"What was delivered shows as \Seen.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveredIsSeen());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (response is not FetchResponse fetch) return response.StatusItem("UNSEEN", _ => 0);
        return fetch.Item(name => name == "FLAGS", _ => ImapValue.List(fetch.Message.Flags.With(MessageFlags.Of([@"\Seen"])).Names));
    }
}
