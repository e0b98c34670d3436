using System.Globalization;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>
/// Reads a stage direction. The RFCs' own spellings are understood: <c>&lt;starts TLS negotiation&gt;</c> (RFC 3207 section 6), <c>&lt;open connection&gt;</c>,
/// <c>&lt;close connection&gt;</c> (RFC 1939 section 10); those that ask nothing of anybody, <c>&lt;wait for connection on TCP port 110&gt;</c>, are passed over.
/// </summary>
internal sealed class StageReader(Piece piece, Speaker speaker, DiagnosticList diagnostics)
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromHours(1);
    private static readonly string[] OfClient = ["close", "half-close", "reset", "segment", "wait", "open", "TLS", "DEFLATE"];
    private static readonly string[] OfServer = ["close", "silence", "delivers", "open"];
    private static readonly string[] OfBoth = ["TLS", "DEFLATE"];

    /// <summary>The direction; null when there is nothing to do or after an error.</summary>
    public StageDirection? Read()
    {
        if (!piece.Text.EndsWith('>') || piece.Text.Length < 2)
            return Fail(piece, "the stage direction is not closed", speaker == Speaker.Client ? "a line of data that begins with '<' is written with C> and {CRLF}" : "<close>");
        var words = Items.Words(piece.Slice(1, piece.Text.Length - 2));
        if (words.Count == 0)
            return Fail(piece, "the stage direction is empty", null);
        if (HasWord(words, "TLS"))
            return new NegotiateTls();
        if (HasWord(words, "DEFLATE"))
            return new BeginDeflate();
        if (IsRemark(words))
            return null;
        return speaker switch
        {
            Speaker.Client => ReadClient(words),
            Speaker.Server => ReadServer(words),
            _ => FailUnknown(words[0], OfBoth),
        };
    }

    private StageDirection? ReadClient(List<Piece> words) => words[0].Text switch
    {
        "close" or "closes" when IsAlone(words) => new ClientClose(),
        "half-close" when words.Count == 1 => new ClientHalfClose(),
        "reset" when words.Count == 1 => new ClientReset(),
        "segment" when words.Count == 1 => new SegmentBorder(),
        "open" or "opens" when IsAlone(words) => new OpenConnection(),
        "wait" when words is [_, { Text: "idle" }] => new ClientIdle(),
        "wait" => ReadTime(words) is { } time ? new ClientWait(time) : null,
        _ => FailUnknown(words[0], OfClient),
    };

    private StageDirection? ReadServer(List<Piece> words)
    {
        switch (words[0].Text)
        {
            case "close" or "closes" when IsAlone(words):
                return new ServerClose(null);
            case "close" when words.Count == 3 && words[1].Text == "as":
                return ReadName(words[2]) is { } name ? new ServerClose(name) : null;
            case "open" or "opens" when IsAlone(words):
                return new TargetConnects();
            case "silence":
                return ReadTime(words) is { } time ? new ServerSilence(time) : null;
            case "delivers":
                return ReadDelivers(words);
            default:
                return FailUnknown(words[0], OfServer);
        }
    }

    private Delivers? ReadDelivers(List<Piece> words)
    {
        var isNamed = words.Count == 6 && words[4].Text == "as";
        if ((words.Count != 4 && !isNamed) || words[2].Text != "to")
        {
            Fail(piece, "what is delivered to whom is not clear", "<delivers 1 to alice> or <delivers 1 to alice as m>");
            return null;
        }
        if (!Names.IsName(words[3].Text))
        {
            Fail(words[3], $"'{words[3].Text}' is no account", "alice, bob or carol");
            return null;
        }
        var count = new TemplateReader(words[1], diagnostics).Read();
        if (count.Parts is [TextPart { Text: var text }] && !int.TryParse(text, NumberStyles.None, null, out _))
        {
            Fail(words[1], $"'{text}' is no number of messages", null);
            return null;
        }
        if (!isNamed)
            return new Delivers(count, words[3].Text, null);
        return ReadName(words[5]) is { } name ? new Delivers(count, words[3].Text, name) : null;
    }

    private TimeSpan? ReadTime(List<Piece> words)
    {
        if (words.Count == 2 && Durations.Find(words[1].Text) is { } time && time <= LongestTime)
            return time;
        Fail(words[^1], "a time is missing", $"<{words[0].Text} 300ms>; s and m are known too, up to an hour");
        return null;
    }

    private string? ReadName(Piece word)
    {
        if (Names.IsName(word.Text))
            return word.Text;
        Fail(word, $"'{word.Text}' is no name", "a letter, then letters, digits and hyphens");
        return null;
    }

    private static bool IsAlone(List<Piece> words) => words.Count == 1 || (words.Count == 2 && words[1].Text == "connection");

    private static bool IsRemark(List<Piece> words) =>
        words.Count >= 3 && (words[0].Text is "wait" or "waits" && words[1].Text == "for" || words is [{ Text: "check" }, { Text: "result" }, { Text: "of" }, ..]);

    private static bool HasWord(List<Piece> words, string wanted)
    {
        foreach (var word in words)
            if (word.Text.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private StageDirection? FailUnknown(Piece word, string[] known) =>
        Fail(word, $"'{word.Text}' is no stage direction here", Names.DidYouMean(word.Text, known) ?? "known here: " + string.Join(", ", known));

    private StageDirection? Fail(Piece place, string message, string? hint)
    {
        diagnostics.Error(place.Line, place.Start, place.Text.Length, message, hint);
        return null;
    }
}
