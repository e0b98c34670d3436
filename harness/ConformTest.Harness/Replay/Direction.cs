using System.Text.RegularExpressions;

namespace ConformTest.Harness.Replay;

/// <summary>What a stage direction of a printed transcript means.</summary>
public enum DirectionKind
{
    /// <summary>For the reader; nothing happens.</summary>
    Note,

    Open,

    /// <summary>The client closes.</summary>
    Close,

    /// <summary>The TLS handshake.</summary>
    Tls,

    /// <summary>Something is left out here, such as a message's content.</summary>
    Omitted,

    /// <summary>The content of a message stands here; <see cref="Direction.Number"/> says which.</summary>
    Content,

    /// <summary>A new message arrives in the mailbox.</summary>
    NewMail,

    /// <summary>Another client expunges message <see cref="Direction.Number"/>.</summary>
    OtherExpunges,
}

/// <summary>A stage direction: <c>&lt;open connection&gt;</c>, <c>... TLS negotiation proceeds ...</c>, <c>(more expunges)</c>.</summary>
/// <param name="Number">The message number named in it, or null.</param>
public sealed partial record Direction(DirectionKind Kind, int? Number, string Text)
{
    internal static Direction? Of(Speaker speaker, string text)
    {
        if (speaker is not (Speaker.Nobody or Speaker.Both) && !IsWrapped(text))
            return null;
        var words = text.ToLowerInvariant();
        var number = Digits().Match(words) is { Success: true } match && int.TryParse(match.ValueSpan, out var value) ? (int?)value : null;
        return new Direction(KindOf(speaker, words), number, text);
    }

    private static bool IsWrapped(string text) =>
        Wrapped().IsMatch(text) && !text.Contains("<CR", StringComparison.OrdinalIgnoreCase);

    private static DirectionKind KindOf(Speaker speaker, string words)
    {
        if (words.Contains("note", StringComparison.Ordinal) || words.Contains("check result", StringComparison.Ordinal) || words.StartsWith("//", StringComparison.Ordinal))
            return DirectionKind.Note;
        if (Tls().IsMatch(words))
            return DirectionKind.Tls;
        if (words.Contains("new mail", StringComparison.Ordinal) || words.Contains("mail arrives", StringComparison.Ordinal))
            return DirectionKind.NewMail;
        if (words.Contains("expunges message", StringComparison.Ordinal))
            return DirectionKind.OtherExpunges;
        if (Closing().IsMatch(words))
            return DirectionKind.Close;
        if (words.Contains("wait", StringComparison.Ordinal) || words.Contains("time passes", StringComparison.Ordinal) || words.Contains("later", StringComparison.Ordinal))
            return DirectionKind.Note;
        if (Opening().IsMatch(words))
            return DirectionKind.Open;
        if (Contents().IsMatch(words))
            return DirectionKind.Content;
        return speaker == Speaker.Nobody && words.Trim(' ', '.', '…', '[', ']').Length == 0 ? DirectionKind.Omitted : DirectionKind.Note;
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(<[^<>@]* [^<>@]*>|<(open|opens|close|closes|tls|message|data|contents?)>|\(([A-Za-z]+[:,]? ){1,}[^()]*\)|\[?\.\.\.[^""]*\.\.\.\]?)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"\btls\b|\bssl\b", RegexOptions.None, 1000)]
    private static partial Regex Tls();

    [GeneratedRegex(@"\b(close|closes|drops?|breaks?)\b", RegexOptions.None, 1000)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\b(open|opens|connects?)\b", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(contents?|message|messages|octets|data|body|headers?)\b", RegexOptions.None, 1000)]
    private static partial Regex Contents();
}
