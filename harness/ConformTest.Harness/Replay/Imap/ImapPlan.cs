using System.Collections.Immutable;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>A mailbox that must be there before the transcript begins.</summary>
/// <param name="Marked">Messages that must be marked \Deleted, as the transcript expunges them without marking them.</param>
internal sealed record PlannedMailbox(string Name, int Messages, ImmutableHashSet<int> Marked);

/// <summary>What a printed IMAP session takes for granted, found by walking through it once.</summary>
internal sealed class ImapPlan
{
    private const int Most = 200;
    private static readonly HashSet<string> BeforeLogin = ["LOGIN", "AUTHENTICATE", "STARTTLS"];
    private static readonly HashSet<string> Anywhere = ["CAPABILITY", "NOOP", "LOGOUT", "ID"];
    private static readonly HashSet<string> InMailbox = ["CHECK", "CLOSE", "UNSELECT", "EXPUNGE", "SEARCH", "FETCH", "STORE", "COPY", "MOVE", "SORT", "THREAD"];

    private readonly Dictionary<string, MailboxWalk> _walks = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _filledByTranscript = new(StringComparer.Ordinal);
    private readonly List<string> _needed = [];
    private readonly ImapNames _names;
    private MailboxWalk? _current;

    public ImapPlan(ImmutableArray<ImapStep> steps, ImapNames names)
    {
        _names = names;
        Entry = EntryOf(steps);
        if (Entry == EntryState.Selected)
            _current = Walk("INBOX");
        foreach (var step in steps)
        {
            if (step is ImapStage { Direction: { Kind: DirectionKind.OtherExpunges, Number: { } number } })
                _current?.Arranged(number);
            else if (step is ImapTurn turn)
                Take(turn);
        }
    }

    /// <summary>Where the transcript takes over; Connected when it logs in itself.</summary>
    public EntryState Entry { get; }

    /// <summary>Names that exist only as parents of others.</summary>
    public List<string> Hollow { get; } = [];

    /// <summary>Names that are subscribed.</summary>
    public HashSet<string> Subscribed { get; } = [];

    /// <summary>Mailboxes to make, with their messages.</summary>
    public IEnumerable<PlannedMailbox> Mailboxes =>
        _needed.Union(_walks.Keys, StringComparer.OrdinalIgnoreCase).Distinct().Select(name => _walks.TryGetValue(name, out var walk) && !_filledByTranscript.Contains(name)
            ? new PlannedMailbox(name, walk.Messages, walk.Marked)
            : new PlannedMailbox(name, 0, []));

    private static EntryState EntryOf(ImmutableArray<ImapStep> steps)
    {
        var turns = steps.OfType<ImapTurn>().ToList();
        if (turns.FirstOrDefault() is { Sends: [] })
            return EntryState.Connected;
        var entry = EntryState.Later;
        foreach (var sent in turns.SelectMany(turn => turn.Sends).Where(sent => sent.Kind == ImapSendKind.Command))
        {
            if (Anywhere.Contains(sent.Verb))
                continue;
            if (BeforeLogin.Contains(sent.Verb))
                return entry == EntryState.Later ? EntryState.Connected : entry;
            if (InMailbox.Contains(sent.BareVerb) || sent.IsByUid)
                return EntryState.Selected;
            entry = EntryState.Authenticated;
            if (sent.Verb is "SELECT" or "EXAMINE")
                return entry;
        }

        var data = turns.Exists(turn => turn.Responses.Any(response => response.Word is "EXISTS" or "EXPUNGE" or "FETCH" && response.Number is not null));
        return data ? EntryState.Selected : entry == EntryState.Later ? EntryState.Connected : entry;
    }

    private void Take(ImapTurn turn)
    {
        foreach (var sent in turn.Sends.Where(sent => sent.Kind == ImapSendKind.Command))
            Take(sent, turn);
        var moves = turn.Sends.Any(sent => sent.BareVerb is "MOVE");
        var expunges = turn.Sends.Any(sent => sent.BareVerb is "EXPUNGE");
        foreach (var response in turn.Responses.Where(response => response.Number is not null && response.Kind == PrintedKind.Untagged))
        {
            if (response.Word == "EXPUNGE")
                _current?.Expunged(response.Number!.Value, expunges ? Expunging.Asked : moves ? Expunging.Moved : Expunging.Unasked);
            else if (response.Word == "FETCH" && (turn.Sends.Any(sent => sent.BareVerb is "FETCH" or "STORE") || turn.Sends.IsEmpty))
                _current?.Needs(response.Number!.Value);
        }
    }

    private void Take(ImapSend sent, ImapTurn turn)
    {
        var answer = turn.Responses.FirstOrDefault(response => response.Kind == PrintedKind.Tagged && response.Tag == sent.Tag);
        var succeeds = answer is null or { Word: "OK" };
        var arguments = sent.Arguments;
        switch (sent.BareVerb)
        {
            case "SELECT" or "EXAMINE" when arguments.Count > 0:
                _current = null;
                if (succeeds)
                    Select(arguments[0].Value, turn);
                break;
            case "CREATE" when arguments.Count > 0 && succeeds:
                _known.Add(arguments[0].Value.TrimEnd('/'));
                break;
            case "RENAME" when arguments.Count > 1:
                if (succeeds || answer?.Code == "ALREADYEXISTS")
                    Need(arguments[0].Value);
                if (succeeds)
                    _known.Add(arguments[1].Value);
                else if (answer?.Code == "ALREADYEXISTS")
                    Need(arguments[1].Value);
                break;
            case "STATUS" or "DELETE" or "SUBSCRIBE" or "APPEND" when arguments.Count > 0:
                if (succeeds)
                    Need(arguments[0].Value);
                if (sent.Verb == "APPEND")
                    _filledByTranscript.Add(arguments[0].Value);
                if (answer?.Code == "HASCHILDREN")
                    Need(_names.Child(arguments[0].Value));
                break;
            case "COPY" or "MOVE" when arguments.Count > 1:
                if (succeeds)
                    Need(arguments[1].Value);
                _filledByTranscript.Add(arguments[1].Value);
                break;
            case "LIST" when arguments is [{ Value: "" }, { Value.Length: > 0 }, ..] || (arguments is [{ Value: ['(', ..] }, { Value: "" }, { Value.Length: > 0 }, ..]):
                Listed(turn);
                break;
        }

        if (sent.BareVerb is "FETCH" or "STORE" or "COPY" or "MOVE" && !sent.IsByUid && arguments.Count > 0)
        {
            _current?.Needs((int)Math.Min(Most, SequenceNumbers.Named(arguments[0].Value).DefaultIfEmpty(0).Max()));
            if (sent.Verb == "STORE" && sent.Text.Contains("\\Deleted", StringComparison.OrdinalIgnoreCase) && !sent.Text.Contains("-FLAGS", StringComparison.OrdinalIgnoreCase))
                _current?.MarkedByTranscript(SequenceNumbers.Members(arguments[0].Value));
        }
    }

    private void Select(string name, ImapTurn turn)
    {
        if (!ImapNames.IsInbox(name))
            Need(name);
        _current = Walk(name);
        if (turn.Responses.FirstOrDefault(response => response is { Word: "EXISTS", Number: not null }) is { } exists)
            _current.Holds(Math.Min(Most, exists.Number!.Value));
    }

    private void Listed(ImapTurn turn)
    {
        foreach (var tokens in turn.Responses.Where(response => response.Word == "LIST").Select(response => Token.Split(response.Rest)))
        {
            if (tokens.Count < 3 || ImapNames.IsInbox(tokens[2].Value))
                continue;
            var attributes = tokens[0].Value.ToUpperInvariant();
            if (attributes.Contains("SUBSCRIBED", StringComparison.Ordinal))
                Subscribed.Add(tokens[2].Value);
            if (attributes.Contains("NOSELECT", StringComparison.Ordinal) || attributes.Contains("NONEXISTENT", StringComparison.Ordinal))
            {
                if (!_known.Contains(tokens[2].Value) && !Hollow.Contains(tokens[2].Value))
                    Hollow.Add(tokens[2].Value);
                _known.Add(tokens[2].Value);
            }
            else
            {
                Need(tokens[2].Value);
            }
        }
    }

    private void Need(string name)
    {
        if (ImapNames.IsInbox(name))
        {
            Walk("INBOX");
            return;
        }

        // A renamed parent takes its children along.
        var parent = _names.Parent(name);
        var inherited = parent is not null && _known.Contains(parent) && !_needed.Contains(parent) && !Hollow.Contains(parent);
        if (_known.Add(name) && !inherited)
            _needed.Add(name);
    }

    private MailboxWalk Walk(string name)
    {
        if (!_walks.TryGetValue(name, out var walk))
            _walks[name] = walk = new MailboxWalk();
        return walk;
    }
}
