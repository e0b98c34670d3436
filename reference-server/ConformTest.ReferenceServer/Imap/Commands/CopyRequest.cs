using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>What COPY and MOVE have in common: messages and where they go.</summary>
internal sealed record CopyRequest(IReadOnlyList<StoredMessage> Messages, Mailbox? Target, Completion? Refusal)
{
    // SP sequence-set SP mailbox
    public static CopyRequest Parse(ImapSession session, CommandParser arguments, Addressing addressing)
    {
        arguments.Sp();
        var set = arguments.SequenceSet();
        arguments.Sp();
        var name = arguments.Mailbox();
        arguments.Crlf();
        var messages = session.Numbers(set, addressing).Select(number => session.View![number]).ToList();
        if (session.Account!.Mailboxes.Find(name) is not { } target)
            return new([], null, Completion.No("TRYCREATE", "there is no such mailbox"));
        // What another session expunged is gone, though this one still numbers it (RFC 2180 section 4.4).
        if (messages.RemoveAll(m => m.IsExpunged) > 0 && addressing == Addressing.Number)
            return new([], null, Completion.No("EXPUNGEISSUED", "some of the messages are gone"));
        return new(messages, target, null);
    }

    /// <summary>Copies and gives COPYUID; nothing to copy gives none.</summary>
    public ResponseCode? Copy(ImapSession session)
    {
        if (Messages.Count == 0) return null;
        IReadOnlyList<NewMessage> copies = [.. Messages.Select(m => new NewMessage(m.Content, m.Flags, m.InternalDate))];
        foreach (var fault in session.Faults ?? []) copies = fault.Copying(session, Target!, copies);
        var stored = Target!.AppendAll(copies);
        if (!session.Context.Offers("UIDPLUS")) return null;
        return new(
            "COPYUID",
            ImapValue.Number(Target.UidValidity),
            ImapValue.Atom(UidSet.Format(Messages.Select(m => m.Uid))),
            ImapValue.Atom(UidSet.Format(stored.Select(m => m.Uid))));
    }
}
