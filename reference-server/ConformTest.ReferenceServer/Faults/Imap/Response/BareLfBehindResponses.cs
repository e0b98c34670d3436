using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Untagged responses end in a bare LF.</summary>
internal sealed class BareLfBehindResponses()
    : ImapFault("imap.response.crlf/bare-lf", "Untagged responses end in a bare LF.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BareLfBehindResponses());

    public override ReadOnlyMemory<byte> Encode(ImapSession session, ImapResponse response, ReadOnlyMemory<byte> octets) =>
        response is StatusResponse or ContinuationResponse ? octets : (byte[])[.. octets.Span[..^2], (byte)'\n'];
}
