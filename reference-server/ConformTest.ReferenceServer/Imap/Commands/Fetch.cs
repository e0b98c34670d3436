using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Fetching;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>FETCH and UID FETCH (RFC 9051 section 6.4.5).</summary>
internal sealed class Fetch(string name, Addressing addressing) : ImapCommand(name, ValidIn.Selected)
{
    private static readonly MessageFlags Seen = MessageFlags.Of([@"\Seen"]);

    [ModuleInitializer]
    internal static void Register()
    {
        ImapCommands.Add(new Fetch("FETCH", Addressing.Number));
        ImapCommands.Add(new Fetch("UID FETCH", Addressing.Uid));
    }

    public override ExpungeTiming Expunges => addressing == Addressing.Uid ? ExpungeTiming.Allowed : ExpungeTiming.Forbidden;

    // fetch = "FETCH" SP sequence-set SP ("ALL" / "FULL" / "FAST" / fetch-att / "(" fetch-att *(SP fetch-att) ")") [fetch-modifiers]
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var set = arguments.SequenceSet();
        arguments.Sp();
        var items = arguments.FetchAtts();
        var condstore = session.Context.Offers("CONDSTORE");
        if (!condstore && Asks(items, SimpleAtt.ModSeq)) throw arguments.Fail("fetch-att", "the item is unknown");
        var changedSince = condstore && arguments.TrySp() ? arguments.ModSequenceModifier("CHANGEDSINCE") : (ulong?)null;
        arguments.Crlf();
        if (changedSince is not null && !Asks(items, SimpleAtt.ModSeq)) items = [.. items, new SimpleAtt(SimpleAtt.ModSeq)];
        // UID FETCH tells the UID, asked or not (RFC 9051 section 6.4.9).
        if (addressing == Addressing.Uid && !Asks(items, SimpleAtt.Uid)) items = [new SimpleAtt(SimpleAtt.Uid), .. items];
        var numbers = session.Numbers(set, addressing);
        if (Asks(items, SimpleAtt.ModSeq)) await session.EnableCondstoreAsync(cancellation);
        if (changedSince is { } known) numbers = [.. numbers.Where(n => session.View![n].ModSeq > known)];
        try
        {
            foreach (var number in numbers) await session.SendAsync(Respond(session, number, items), cancellation);
        }
        catch (FetchException failure)
        {
            return failure.Code is null ? Completion.No(failure.Message) : Completion.No(failure.Code, failure.Message);
        }

        return Done();
    }

    private static FetchResponse Respond(ImapSession session, int number, IReadOnlyList<FetchAtt> items)
    {
        var message = session.View![number];
        var reader = new MessageReader(message);
        var content = items.Where(i => i is not SimpleAtt { Name: SimpleAtt.Flags or SimpleAtt.ModSeq }).Select(i => FetchItems.Read(reader, i)).ToList();
        var marked = SetsSeen(session, message, items);
        if (marked) session.ChangeFlags([message], FlagOperation.Add, Seen);
        // The flags come last, as they are after the fetch.
        if (marked || Asks(items, SimpleAtt.Flags)) content.Add(session.FlagsOf(message));
        if (Asks(items, SimpleAtt.ModSeq) || (marked && session.IsCondstoreAware)) content.Add(ImapSession.ModSeqOf(message));
        return new(number, content, message);
    }

    private static bool SetsSeen(ImapSession session, StoredMessage message, IReadOnlyList<FetchAtt> items) =>
        session.View!.Access == MailboxAccess.ReadWrite
        && !message.Flags.Has(SystemFlags.Seen)
        && items.Any(i => i is SectionAtt { Seen: SeenEffect.Sets } or BinaryAtt { Seen: SeenEffect.Sets });

    private static bool Asks(IReadOnlyList<FetchAtt> items, string name) => items.Any(i => i is SimpleAtt simple && simple.Name == name);
}
