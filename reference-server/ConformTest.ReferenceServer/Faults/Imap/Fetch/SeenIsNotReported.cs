using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>FETCH does not tell that it has marked the message as seen.</summary>
internal sealed class SeenIsNotReported()
    : ImapFault("imap.fetch.seen-is-reported", "FETCH does not tell that it has marked the message as seen.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SeenIsNotReported());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Current.Is("FETCH") && session.Current!.Word(3) is not "ALL" and not "FAST" and not "FULL" && !session.Current.Says("FLAGS") ? response.Without("FLAGS") : [response];
}
