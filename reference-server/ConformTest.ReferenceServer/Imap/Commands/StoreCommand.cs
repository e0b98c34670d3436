using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>STORE and UID STORE: changes flags (RFC 9051 section 6.4.6).</summary>
internal sealed class StoreCommand(string name, Addressing addressing) : ImapCommand(name, ValidIn.Selected)
{
    [ModuleInitializer]
    internal static void Register()
    {
        ImapCommands.Add(new StoreCommand("STORE", Addressing.Number));
        ImapCommands.Add(new StoreCommand("UID STORE", Addressing.Uid));
    }

    public override ExpungeTiming Expunges => addressing == Addressing.Uid ? ExpungeTiming.Allowed : ExpungeTiming.Forbidden;

    // store = "STORE" SP sequence-set [SP store-modifiers] SP store-att-flags
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var set = arguments.SequenceSet();
        arguments.Sp();
        ulong? unchangedSince = null;
        if (session.Context.Offers("CONDSTORE") && arguments.Next((byte)'('))
        {
            unchangedSince = arguments.ModSequenceModifier("UNCHANGEDSINCE");
            arguments.Sp();
        }

        var (operation, reply, flags) = StoreAttFlags(arguments);
        arguments.Crlf();
        var view = session.View!;
        var numbers = session.Numbers(set, addressing);
        if (view.Access == MailboxAccess.ReadOnly) return Completion.No("the mailbox is read-only");
        if (unchangedSince is not null) await session.EnableCondstoreAsync(cancellation);
        var limit = unchangedSince ?? ulong.MaxValue;
        var changed = session.ChangeFlags(numbers.Select(n => view[n]), operation, MessageFlags.Of(flags), limit).ToHashSet();
        var present = numbers.Where(n => !view[n].IsExpunged).ToList();
        var failed = present.Where(n => view[n].ModSeq > limit && !changed.Contains(view[n])).ToList();
        if (reply == Reply.Told) await TellAsync(session, present, reply, cancellation);
        // A silent change still moves the mod-sequence, which those who care must learn (RFC 7162 section 3.1.3).
        else if (session.IsCondstoreAware) await TellAsync(session, [.. present.Except(failed)], reply, cancellation);
        if (failed.Count > 0)
        {
            var modified = UidSet.Format(failed.Select(n => addressing == Addressing.Uid ? view[n].Uid : (uint)n));
            return Completion.Ok(new("MODIFIED", ImapValue.Atom(modified)), "some messages were changed in between");
        }

        // By number the client meant those very messages; a UID that is gone is nobody's loss (RFC 2180 section 4.2).
        return present.Count < numbers.Count && addressing == Addressing.Number
            ? Completion.No("EXPUNGEISSUED", "some of the messages are gone")
            : Done();
    }

    // store-att-flags = (["+" / "-"] "FLAGS" [".SILENT"]) SP (flag-list / (flag *(SP flag)))
    private static (FlagOperation Operation, Reply Reply, IReadOnlyList<string> Flags) StoreAttFlags(CommandParser arguments)
    {
        var operation = arguments.TrySkip((byte)'+') ? FlagOperation.Add
            : arguments.TrySkip((byte)'-') ? FlagOperation.Remove
            : FlagOperation.Replace;
        var reply = arguments.TryWord("FLAGS.SILENT") ? Reply.Silent
            : arguments.TryWord("FLAGS") ? Reply.Told
            : throw arguments.Fail("store-att-flags", "FLAGS is needed");
        arguments.Sp();
        return (operation, reply, arguments.Next((byte)'(') ? arguments.FlagList() : arguments.Flags());
    }

    private async ValueTask TellAsync(ImapSession session, List<int> numbers, Reply reply, CancellationToken cancellation)
    {
        await session.SendNewKeywordsAsync(cancellation);
        foreach (var number in numbers)
        {
            var message = session.View![number];
            List<FetchItem> items = [];
            if (addressing == Addressing.Uid || session.Revision == ImapRevision.Rev2) items.Add(new("UID", ImapValue.Number(message.Uid)));
            if (reply == Reply.Told) items.Add(session.FlagsOf(message));
            if (session.IsCondstoreAware) items.Add(ImapSession.ModSeqOf(message));
            await session.SendAsync(new FetchResponse(number, items, message), cancellation);
        }
    }

    private enum Reply
    {
        Told,
        Silent,
    }
}
