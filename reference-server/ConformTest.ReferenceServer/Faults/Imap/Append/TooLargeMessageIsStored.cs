using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A literal that is refused for its size is stored as an empty message, in the newest mailbox.</summary>
internal sealed class TooLargeMessageIsStored()
    : ImapFault("imap.append.failure-leaves-nothing/too-large", "A literal that is refused for its size is stored as an empty message, in the newest mailbox.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TooLargeMessageIsStored());

    public override LiteralVerdict Literal(ImapSession session, LiteralHeader header, LiteralVerdict verdict)
    {
        if (verdict != LiteralVerdict.Refuse || session.Account is not { } account) return verdict;
        var newest = account.Mailboxes.Entries().Select(e => e.Mailbox).OfType<Mailbox>().MaxBy(m => m.UidValidity)!;
        newest.Append("Subject: too large\r\n\r\n"u8.ToArray(), [], session.Context.Time.GetUtcNow());
        return verdict;
    }
}
