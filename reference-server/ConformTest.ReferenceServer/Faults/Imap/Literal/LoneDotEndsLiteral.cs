using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>What follows a lone dot in a literal is lost.</summary>
internal sealed class LoneDotEndsLiteral()
    : ImapFault("imap.literal.octets-are-data", "What follows a lone dot in a literal is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LoneDotEndsLiteral());

    public override ReadOnlyMemory<byte> LiteralRead(ImapSession session, LiteralHeader header, ReadOnlyMemory<byte> octets)
    {
        var end = octets.Span.IndexOf("\r\n.\r\n"u8);
        return end < 0 ? octets : octets[..end];
    }
}
