using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>STATUS counts the messages once in a session, and then repeats itself.</summary>
internal sealed class StatusIsOfYesterday()
    : ImapFault("mail.delivery.imap-next-look", "STATUS counts the messages once in a session, and then repeats itself.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusIsOfYesterday());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.StatusItem("MESSAGES", count => session.Notes.TryAdd("counted", count) ? count : (long)session.Notes["counted"]);
}
