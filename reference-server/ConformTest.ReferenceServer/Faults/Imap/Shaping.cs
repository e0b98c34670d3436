using System.Text;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>What the IMAP faults have in common: looking at commands, and changing responses in one place.</summary>
internal static class Shaping
{
    /// <summary>No response at all.</summary>
    public static readonly IEnumerable<ImapResponse> Nothing = [];

    /// <summary>True for a command of one of these names.</summary>
    public static bool Is(this Invocation? invocation, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (invocation?.Name == name) return true;
        return false;
    }

    /// <summary>The first line of a command as received.</summary>
    public static string Line(this Invocation invocation) => Encoding.Latin1.GetString(invocation.Text.Lines[0].Span);

    /// <summary>True when the first line of a command has this text, in whatever case.</summary>
    public static bool Says(this Invocation? invocation, string text) =>
        invocation?.Line().Contains(text, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A word of the first line, counted from the tag (0), without quotes; empty when there are fewer.</summary>
    public static string Word(this Invocation invocation, int index)
    {
        var words = invocation.Line().Split(' ');
        return index < words.Length ? words[index].Trim('"') : "";
    }

    /// <summary>The condition of a completion that succeeded is changed.</summary>
    public static Completion Fails(this Completion completion) =>
        completion.Condition == Condition.Ok ? No("not now") : completion;

    /// <summary>NO without a response code.</summary>
    public static Completion No(string text) => new(Condition.No, null, text);

    /// <summary>A refusal with this response code.</summary>
    public static bool HasCode(this Completion completion, string code) => completion.Code?.Name == code;

    /// <summary>Remembers something for the session; true when it was remembered before.</summary>
    public static bool Mark(this ImapSession session, string note) => !session.Notes.TryAdd(note, note);

    public static bool IsMarked(this ImapSession session, string note) => session.Notes.ContainsKey(note);

    /// <summary>The items of a FETCH response are changed or, by null, left out; a response without items is not sent.</summary>
    public static IEnumerable<ImapResponse> Items(this ImapResponse response, Func<FetchItem, FetchItem?> change)
    {
        if (response is not FetchResponse fetch) return [response];
        IReadOnlyList<FetchItem> items = [.. fetch.Items.Select(change).OfType<FetchItem>()];
        return items.Count == 0 ? [] : [fetch with { Items = items }];
    }

    /// <summary>The value of one item is changed.</summary>
    public static IEnumerable<ImapResponse> Item(this ImapResponse response, Func<string, bool> named, Func<ImapValue, ImapValue> change) =>
        response.Items(item => named(item.Name) ? item with { Value = change(item.Value) } : item);

    /// <summary>An item is left out.</summary>
    public static IEnumerable<ImapResponse> Without(this ImapResponse response, string item) =>
        response.Items(i => i.Name == item ? null : i);

    /// <summary>A string without its first or last octets.</summary>
    public static ImapValue Cut(this ImapValue value, int front, int back)
    {
        ReadOnlyMemory<byte> Shorter(ReadOnlyMemory<byte> octets) =>
            octets.Length < front + back ? default : octets[front..^back];
        return value switch
        {
            LiteralValue literal => new LiteralValue(Shorter(literal.Octets)),
            StringValue text => new StringValue(Shorter(text.Octets)),
            BinaryValue binary => new BinaryValue(Shorter(binary.Octets)),
            _ => value,
        };
    }

    /// <summary>A number that is off by so much.</summary>
    public static ImapValue Off(this ImapValue value, long by) => value is NumberValue number ? ImapValue.Number(number.Value + by) : value;

    /// <summary>A list with one of its values changed.</summary>
    public static ImapValue At(this ImapValue value, int index, Func<ImapValue, ImapValue> change) =>
        value is ListValue list && index < list.Items.Count
            ? list with { Items = [.. list.Items.Select((item, i) => i == index ? change(item) : item)] }
            : value;

    /// <summary>A number in a STATUS response is changed.</summary>
    public static IEnumerable<ImapResponse> StatusItem(this ImapResponse response, string item, Func<long, long> change)
    {
        if (response is not DataResponse { Name: "STATUS" } status || status.Values[^1] is not ListValue list) return [response];
        IReadOnlyList<ImapValue> values =
        [
            .. list.Items.Select((value, i) => i > 0 && list.Items[i - 1] is AtomValue atom && atom.Text == item && value is NumberValue number
                ? ImapValue.Number(change(number.Value))
                : value),
        ];
        return [status with { Values = [status.Values[0], list with { Items = values }] }];
    }

    /// <summary>The name of a LIST or LSUB response is changed.</summary>
    public static IEnumerable<ImapResponse> ListedName(this ImapResponse response, Func<string, string> change) =>
        response is DataResponse { Name: "LIST" or "LSUB" } data && data.Values[2] is MailboxValue mailbox
            ? [data with { Values = [data.Values[0], data.Values[1], new MailboxValue(change(mailbox.Name))] }]
            : [response];

    /// <summary>The mailbox name of a LIST response, else null.</summary>
    public static string? Listed(this ImapResponse response) =>
        response is DataResponse { Name: "LIST" } data ? (data.Values[2] as MailboxValue)?.Name : null;

    /// <summary>An untagged status with this response code.</summary>
    public static bool IsUntagged(this ImapResponse response, string code) =>
        response is StatusResponse { Tag: null } status && status.Code?.Name == code;

    /// <summary>The first messages of a mailbox, which the faults about the wrong message take.</summary>
    public static IReadOnlyList<StoredMessage> First(this ImapSession session) =>
        session.View is { Count: > 0 } view ? [view[1]] : [];
}
