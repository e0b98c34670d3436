using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Removes those of the named messages that have \Deleted (RFC 9051 section 6.4.9, RFC 4315 section 2.1).</summary>
internal sealed class UidExpunge() : ImapCommand("UID EXPUNGE", ValidIn.Selected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new UidExpunge());

    public override bool IsOffered(ImapSession session) => session.Context.Offers("UIDPLUS");

    // uid-expunge = "EXPUNGE" SP sequence-set
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var set = arguments.SequenceSet();
        arguments.Crlf();
        if (session.View!.Access == MailboxAccess.ReadOnly) return new(Completion.No("the mailbox is read-only"));
        var uids = session.Numbers(set, Addressing.Uid).Select(number => session.View[number].Uid).ToHashSet();
        session.ExpungeDeleted(message => uids.Contains(message.Uid));
        return new(Done());
    }
}
