using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Every mailbox has the UID validity 1, and UIDs begin anew.</summary>
internal sealed class ValidityIsAlwaysOne()
    : ImapFault("imap.create.never-reuses-uids", "Every mailbox has the UID validity 1, and UIDs begin anew.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ValidityIsAlwaysOne());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.StatusItem("UIDVALIDITY", _ => 1);
}
