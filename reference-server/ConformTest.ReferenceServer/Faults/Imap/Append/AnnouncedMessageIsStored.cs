using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A literal of 500 octets is stored as an empty message when it is announced, in the newest mailbox.</summary>
internal sealed class AnnouncedMessageIsStored()
    : ImapFault("imap.append.failure-leaves-nothing", "A literal of 500 octets is stored as an empty message when it is announced, in the newest mailbox.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AnnouncedMessageIsStored());

    public override LiteralVerdict Literal(ImapSession session, LiteralHeader header, LiteralVerdict verdict)
    {
        if (header.Octets != 500 || session.Account is not { } account) return verdict;
        var newest = account.Mailboxes.Entries().Select(e => e.Mailbox).OfType<Mailbox>().MaxBy(m => m.UidValidity)!;
        newest.Append("Subject: half\r\n\r\n"u8.ToArray(), [], session.Context.Time.GetUtcNow());
        return verdict;
    }
}
