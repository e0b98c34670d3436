using System.Text;

namespace ConformTest.Harness.Language.Linting;

/// <summary>Counts the text of typed literals. What is played is computed anew, so a wrong number misleads only the reader.</summary>
internal static class LiteralLint
{
    public static void Check(IReadOnlyList<Statement> body, LintReport report)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i] is Repeat repeat)
                Check(repeat.Body, report);
            if (body[i] is not SendLine { Text.Parts: [.., TypedLiteralPart literal] } line || Text(body, i + 1, line.Connection) is not { } text)
                continue;
            var length = Encoding.UTF8.GetByteCount(text);
            if (length == literal.Octets || IsBorder(text, literal.Octets))
                continue;
            report.Warn(line.Text.Position with { Column = literal.Column }, 1, $"the literal has {length} octets, not {literal.Octets}",
                "{literal \"text\"} counts for you");
        }
    }

    /// <summary>The lines that are sent behind it, up to an answer that is no <c>+</c>; null when they are not plain text.</summary>
    private static string? Text(IReadOnlyList<Statement> body, int start, string connection)
    {
        var text = new StringBuilder();
        var lines = 0;
        for (var i = start; i < body.Count; i++)
        {
            if (body[i] is Expect expect)
            {
                if (expect.Pattern.Source.StartsWith('+') && lines == 0)
                    continue;
                break;
            }
            if (body[i] is not SendLine line || line.Connection != connection)
                return null;
            if (lines++ > 0)
                text.Append("\r\n");
            foreach (var part in line.Text.Parts)
            {
                if (part is not (TextPart or QuotePart))
                    return null;
                text.Append(part is TextPart plain ? plain.Text : ((QuotePart)part).Text);
            }
        }
        return lines == 0 ? null : text.ToString();
    }

    /// <summary>Whether the command goes on at the counted place, as <c>{5}</c>, <c>hello (\Seen)</c>.</summary>
    private static bool IsBorder(string text, long octets)
    {
        var counted = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (counted == octets)
                return rune.Value is ' ' or ')';
            counted += rune.Utf8SequenceLength;
        }
        return false;
    }
}
