using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A line end in an encoded word of ENVELOPE becomes one in the response.</summary>
internal sealed class EncodedWordsBreakOut()
    : ImapFault("imap.fetch.encoded-words-stay-quoted", "A line end in an encoded word of ENVELOPE becomes one in the response.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EncodedWordsBreakOut());

    public override ReadOnlyMemory<byte> Encode(ImapSession session, ImapResponse response, ReadOnlyMemory<byte> octets)
    {
        if (response is not FetchResponse fetch || !fetch.Items.Any(i => i.Name == "ENVELOPE")) return octets;
        if (octets.Span.IndexOf("=0D=0A*_1_EXPUNGE"u8) < 0) return octets;
        return (byte[])[.. "* 1 EXPUNGE\r\n"u8, .. octets.Span];
    }
}
