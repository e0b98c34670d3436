using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Challenges are not base64.</summary>
internal sealed class ChallengeInClear()
    : ImapFault("imap.authenticate.challenge-is-base64", "Challenges are not base64.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ChallengeInClear());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is ContinuationResponse { Text.Length: > 0 } && session.Current.Is("AUTHENTICATE") ? [new ContinuationResponse("<not base64>")] : [response];
}
