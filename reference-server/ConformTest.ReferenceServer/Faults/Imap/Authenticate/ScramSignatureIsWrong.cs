using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The server's signature at the end of a SCRAM exchange has another letter in it.</summary>
internal sealed class ScramSignatureIsWrong()
    : ImapFault("imap.authenticate.scram-server-signature", "The server's signature at the end of a SCRAM exchange has another letter in it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ScramSignatureIsWrong());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is ContinuationResponse { Text.Length: > 0 } challenge && session.Current.Is("AUTHENTICATE") && session.Mark("challenged")
            ? [new ContinuationResponse(Convert.ToBase64String(Encoding.ASCII.GetBytes(WithAnotherLetter(Encoding.ASCII.GetString(Convert.FromBase64String(challenge.Text))))))]
            : [response];

    private static string WithAnotherLetter(string final) =>
        final.Length < 3 ? final : final[..2] + (final[2] == 'A' ? 'B' : 'A') + final[3..];
}
