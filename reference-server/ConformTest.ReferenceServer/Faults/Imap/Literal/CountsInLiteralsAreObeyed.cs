using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A literal with a line in it that ends in an octet count is answered BAD.</summary>
internal sealed class CountsInLiteralsAreObeyed()
    : ImapFault("imap.literal.octets-are-data/counts", "A literal with a line in it that ends in an octet count is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CountsInLiteralsAreObeyed());

    public override ReadOnlyMemory<byte> LiteralRead(ImapSession session, LiteralHeader header, ReadOnlyMemory<byte> octets)
    {
        if (octets.Span.IndexOf("}\r\n"u8) >= 0) session.Mark("count");
        return octets;
    }

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        session.Notes.Remove("count") ? Completion.Bad("a literal within a literal") : completion;
}
