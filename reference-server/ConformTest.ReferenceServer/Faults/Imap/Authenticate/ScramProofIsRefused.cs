using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The right proof of a SCRAM exchange is answered NO.</summary>
internal sealed class ScramProofIsRefused()
    : ImapFault("imap.authenticate.accepts-credentials/scram", "The right proof of a SCRAM exchange is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ScramProofIsRefused());

    public override ReadOnlyMemory<byte> Encode(ImapSession session, ImapResponse response, ReadOnlyMemory<byte> octets) =>
        response is ContinuationResponse { Text.Length: > 0 } && session.Current is { } current && current.Is("AUTHENTICATE") && session.Mark("challenged")
            ? Encoding.ASCII.GetBytes($"{current.Tag} NO [AUTHENTICATIONFAILED] wrong proof\r\n")
            : octets;
}
