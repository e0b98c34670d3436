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

    // store = "STORE" SP sequence-set SP store-att-flags
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var set = arguments.SequenceSet();
        arguments.Sp();
        var (operation, reply, flags) = StoreAttFlags(arguments);
        arguments.Crlf();
        var view = session.View!;
        var numbers = session.Numbers(set, addressing);
        if (view.Access == MailboxAccess.ReadOnly) return Completion.No("the mailbox is read-only");
        session.ChangeFlags(numbers.Select(n => view[n]), operation, MessageFlags.Of(flags));
        var present = numbers.Where(n => !view[n].IsExpunged).ToList();
        if (reply == Reply.Told) await TellAsync(session, present, cancellation);
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

    private async ValueTask TellAsync(ImapSession session, List<int> numbers, CancellationToken cancellation)
    {
        await session.SendNewKeywordsAsync(cancellation);
        foreach (var number in numbers)
        {
            var message = session.View![number];
            List<FetchItem> items = [];
            if (addressing == Addressing.Uid || session.Revision == ImapRevision.Rev2) items.Add(new("UID", ImapValue.Number(message.Uid)));
            items.Add(session.FlagsOf(message));
            await session.SendAsync(new FetchResponse(number, items, message), cancellation);
        }
    }

    private enum Reply
    {
        Told,
        Silent,
    }
}
