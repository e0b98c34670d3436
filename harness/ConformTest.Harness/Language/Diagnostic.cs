using System.Text;

namespace ConformTest.Harness.Language;

/// <summary>What is wrong with a script, and where.</summary>
/// <param name="Position">The first character that is meant.</param>
/// <param name="Length">How many characters are meant; at least 1.</param>
/// <param name="Hint">What to do about it, or null.</param>
/// <param name="Line">The whole line of the script, as written.</param>
public sealed record Diagnostic(SourcePosition Position, int Length, Severity Severity, string Message, string? Hint, string Line)
{
    private const int Widest = 140;
    private const int Before = 60;

    /// <summary>
    /// Place, message, line, caret and hint, on lines that end in LF, the last without one. Control characters of a hostile line are
    /// shown by their pictures, and of a very long line only the neighbourhood of the caret.
    /// </summary>
    public string Render()
    {
        var text = new StringBuilder();
        text.Append(Position).Append(": ").Append(Severity == Severity.Error ? "error" : "warning").Append(": ").Append(Message);
        if (Line.Length > 0)
            AppendExcerpt(text);
        if (Hint is not null)
            text.Append("\nhint: ").Append(Hint);
        return text.ToString();
    }

    private void AppendExcerpt(StringBuilder text)
    {
        var caret = Math.Clamp(Position.Column - 1, 0, Line.Length);
        var start = Line.Length <= Widest ? 0 : Math.Clamp(caret - Before, 0, Line.Length - Widest);
        var end = Math.Min(Line.Length, start + Widest);
        text.Append("\n  ").Append(start > 0 ? "…" : "");
        foreach (var c in Line.AsSpan(start, end - start))
            text.Append(Shown(c));
        text.Append(end < Line.Length ? "…" : "").Append("\n  ").Append(start > 0 ? " " : "");
        foreach (var c in Line.AsSpan(start, caret - start))
            if (!char.IsLowSurrogate(c))
                text.Append(c == '\t' ? '\t' : ' ');
        text.Append('^');
    }

    private static char Shown(char c) => c switch
    {
        '\t' => c,
        < ' ' => (char)('\u2400' + c),
        '\u007f' => '\u2421',
        >= '\u0080' and < '\u00a0' or '\u2028' or '\u2029' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' => '\ufffd',
        _ => c,
    };
}

/// <summary>An error keeps a conversation from being played; a warning does not.</summary>
public enum Severity { Error, Warning }
