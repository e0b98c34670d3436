using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A continuation request comes for a non-synchronizing literal as well.</summary>
internal sealed class ContinuationForPlusLiterals()
    : ImapFault("imap.literal-plus.no-continuation-request", "A continuation request comes for a non-synchronizing literal as well.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ContinuationForPlusLiterals());

    public override LiteralVerdict Literal(ImapSession session, LiteralHeader header, LiteralVerdict verdict)
    {
        if (header.Sync == LiteralSync.NonSynchronizing) session.Mark("plus literal");
        return verdict;
    }

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag: not null } && session.Notes.Remove("plus literal")
                ? [new ContinuationResponse("go ahead"), response]
                : [response];
}
