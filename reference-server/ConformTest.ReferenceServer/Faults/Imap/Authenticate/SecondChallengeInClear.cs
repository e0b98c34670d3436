using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The second challenge of an exchange is not base64.</summary>
internal sealed class SecondChallengeInClear()
    : ImapFault("imap.authenticate.challenge-is-base64/second", "The second challenge of an exchange is not base64.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SecondChallengeInClear());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is ContinuationResponse { Text.Length: > 0 } && session.Current.Is("AUTHENTICATE") && session.Mark("challenged") ? [new ContinuationResponse("<not base64>")] : [response];
}
