using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Harness.Play.Imap;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>The transcript's mailbox names and those of this case, which all begin alike, so that nothing else is touched.</summary>
internal sealed partial class ImapNames
{
    private readonly string _root;
    private readonly string _delimiter;
    private readonly char _printedDelimiter;

    /// <param name="root">What all names of the case begin with.</param>
    /// <param name="delimiter">The target's hierarchy delimiter.</param>
    public ImapNames(string root, string delimiter, ImmutableArray<ImapStep> steps)
    {
        _root = root;
        _delimiter = delimiter;
        _printedDelimiter = steps.OfType<ImapTurn>().SelectMany(turn => turn.Responses).Where(response => response.Word is "LIST" or "LSUB")
            .Select(response => Token.Split(response.Rest)).Where(tokens => tokens.Count > 2 && tokens[1].Value.Length == 1)
            .Select(tokens => tokens[1].Value[0]).FirstOrDefault('/');
    }

    /// <summary>What INBOX stands for: a mailbox of the case's own.</summary>
    public string Inbox => _root + "box";

    public static bool IsInbox(string name) => name.Equals("INBOX", StringComparison.OrdinalIgnoreCase);

    public string this[string printed] => IsInbox(printed) ? Inbox : _root + string.Join(_delimiter, printed.Split(_printedDelimiter).Select(Plain));

    /// <summary>A LIST pattern over the case's own mailboxes.</summary>
    public string Pattern(string printed) => _root + string.Join(_delimiter, printed.Split(_printedDelimiter).Select(Plain));

    public string? Parent(string printed)
    {
        var at = printed.LastIndexOf(_printedDelimiter);
        return at > 0 ? printed[..at] : null;
    }

    public string Child(string printed) => $"{printed}{_printedDelimiter}child";

    /// <summary>The arguments with the named ones replaced by this case's mailboxes.</summary>
    public string Rewrite(string text, IReadOnlyList<Token> tokens, params ReadOnlySpan<int> positions)
    {
        var rewritten = new StringBuilder(text);
        for (var i = positions.Length - 1; i >= 0; i--)
        {
            if (positions[i] >= tokens.Count || tokens[positions[i]].Value.Length == 0)
                continue;
            var token = tokens[positions[i]];
            rewritten.Remove(token.Start, token.Length).Insert(token.Start, Mailboxes.Quote(this[token.Value]));
        }

        return rewritten.ToString();
    }

    private static string Plain(string part) => Odd().Replace(part, "-");

    [GeneratedRegex(@"[^A-Za-z0-9*%]+", RegexOptions.None, 1000)]
    private static partial Regex Odd();
}
