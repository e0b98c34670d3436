using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STATUS predicts a UID that the next message does not reach.</summary>
internal sealed class StatusPredictsTooMuch()
    : ImapFault("imap.uid.next-is-above-all/status", "STATUS predicts a UID that the next message does not reach.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusPredictsTooMuch());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.StatusItem("UIDNEXT", next => next + 10);
}
