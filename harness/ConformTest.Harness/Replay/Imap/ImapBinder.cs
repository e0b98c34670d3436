using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Play.Imap;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>Puts the target's names and numbers into what the client says.</summary>
internal sealed class ImapBinder(ReplaySession session, ImapNames names, TargetAccount account)
{
    /// <summary>Behind all UIDs of a case's mailbox.</summary>
    private const long Absent = 4_000_000;

    private readonly Dictionary<long, long> _uids = [];

    public Sasl? Sasl { get; private set; }

    public HashSet<string> Subscribed { get; } = [];

    /// <summary>Binds the printed UIDs of a turn.</summary>
    /// <param name="uids">The mailbox's UIDs, in order.</param>
    public void BindUids(ImapTurn turn, IReadOnlyList<long> uids)
    {
        foreach (var response in turn.Responses.Where(response => response is { Word: "FETCH", Number: not null }))
        {
            var tokens = Token.Split(response.Rest.Trim('(', ')'));
            for (var i = 0; i + 1 < tokens.Count; i++)
            {
                if (tokens[i].Value.Equals("UID", StringComparison.OrdinalIgnoreCase) && long.TryParse(tokens[i + 1].Value, out var printed) && response.Number <= uids.Count)
                    _uids[printed] = uids[response.Number!.Value - 1];
            }
        }

        foreach (var sent in turn.Sends.Where(sent => sent.IsByUid && sent.BareVerb != "SEARCH" && sent.Arguments.Count > 0))
            BindSet(sent, turn, uids);
    }

    private void BindSet(ImapSend sent, ImapTurn turn, IReadOnlyList<long> uids)
    {
        var printed = SequenceNumbers.Named(sent.Arguments[0].Value).Where(uid => !_uids.ContainsKey(uid)).Distinct().Order().ToList();
        var expunged = turn.Responses.Where(response => response is { Word: "EXPUNGE", Number: not null }).Select(response => response.Number!.Value).ToList();
        var nothing = sent.BareVerb is "COPY" or "FETCH" && !turn.Responses.Any(response => response.Word == "FETCH" || response.Code == "COPYUID");
        for (var i = 0; i < printed.Count; i++)
        {
            // The first printed UID is the first message spoken of, and the last one the last.
            var index = expunged.Count > 0 ? expunged[0] - 1 + (i == 0 ? 0 : expunged.Count - 1) : i == 0 ? 0 : uids.Count - 1;
            _uids[printed[i]] = nothing || index < 0 || index >= uids.Count ? Absent + i : uids[index];
        }
    }

    public ImapSend Bind(ImapSend sent, PrintedResponse? answer)
    {
        if (sent.Parts is not [TextPart { Text: var text }, ..])
            return sent;
        var tokens = sent.Arguments;
        var refused = answer is { Word: "NO" or "BAD" };
        var bound = sent.BareVerb switch
        {
            "LOGIN" when !refused => Login(sent),
            "AUTHENTICATE" when !refused => Authenticate(text, tokens),
            "SELECT" or "EXAMINE" or "CREATE" or "DELETE" or "STATUS" or "APPEND" or "UNSUBSCRIBE" or "GETACL" or "GETQUOTAROOT" or "MYRIGHTS" => names.Rewrite(text, tokens, 0),
            "SUBSCRIBE" => Subscribe(text, tokens),
            "RENAME" => names.Rewrite(text, tokens, 0, 1),
            "COPY" or "MOVE" => names.Rewrite(text, tokens, 1),
            "LIST" or "LSUB" => Listing(text, tokens),
            _ => session.Bindings.Words(text),
        };
        if (sent.IsByUid && sent.BareVerb != "SEARCH" && tokens.Count > 0)
            bound = SequenceNumbers.Replace(bound[..tokens[0].Length], uid => _uids.GetValueOrDefault(uid, uid)) + bound[tokens[0].Length..];
        return sent with { Parts = [new TextPart(bound), .. Literals(sent, refused)] };
    }

    private ImmutableArray<SendPart> Literals(ImapSend sent, bool refused)
    {
        if (sent.Verb != "LOGIN" || refused)
            return sent.Parts[1..];
        string[] secrets = [account.User, account.Password];
        var next = sent.Arguments.Count(token => token.Value.Length > 0);
        return [.. sent.Parts.Skip(1).Select(part => part is LiteralPart literal && next < 2 ? literal with { Content = Encoding.UTF8.GetBytes(secrets[next++]) } : part)];
    }

    private string Login(ImapSend sent)
    {
        string[] secrets = [account.User, account.Password];
        return string.Join(' ', sent.Arguments.Take(2).Select((_, i) => Mailboxes.Quote(secrets[i]))) + (sent.Parts.Length > 1 && sent.Arguments.Count > 0 ? " " : "");
    }

    private string Authenticate(string text, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0)
            return text;
        Sasl = new Sasl(tokens[0].Value, account, session.Scope);
        return tokens.Count > 1 && Replay.Sasl.BeginsWithClient(tokens[0].Value) ? $"{tokens[0].Value} {Sasl.Initial()}" : text;
    }

    private string Subscribe(string text, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count > 0)
            Subscribed.Add(names[tokens[0].Value]);
        return names.Rewrite(text, tokens, 0);
    }

    /// <summary>Only the case's own mailboxes are asked for, where the transcript asks for all.</summary>
    private string Listing(string text, IReadOnlyList<Token> tokens)
    {
        var first = tokens is [{ Value: ['(', ..] }, ..] ? 1 : 0;
        if (tokens.Count < first + 2 || tokens[first].Value.Length > 0 || tokens[first + 1].Value.Length == 0 || tokens[first + 1].Value[0] == '(')
            return text;
        var pattern = tokens[first + 1];
        return text[..pattern.Start] + Mailboxes.Quote(names.Pattern(pattern.Value)) + text[(pattern.Start + pattern.Length)..];
    }
}
