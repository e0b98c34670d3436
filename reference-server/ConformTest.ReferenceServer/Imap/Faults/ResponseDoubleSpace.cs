using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Faults;

internal sealed class ResponseDoubleSpace()
    : ImapFault("imap.response.grammar/double-space", "FETCH responses have two spaces where the grammar has one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ResponseDoubleSpace());

    public override ReadOnlyMemory<byte> Encode(ImapSession session, ImapResponse response, ReadOnlyMemory<byte> octets)
    {
        if (response is not FetchResponse) return octets;
        var open = octets.Span.IndexOf((byte)'(');
        return (byte[])[.. octets.Span[..open], (byte)' ', .. octets.Span[open..]];
    }
}
