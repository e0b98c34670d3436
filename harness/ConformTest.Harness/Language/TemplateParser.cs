using ConformTest.Harness.Language.Parsing;

namespace ConformTest.Harness.Language;

/// <summary>
/// Reads text with braces, as it stands in lines and table cells.
/// <para>
/// Arguments of a call are parts of their own: a bare name is a <see cref="ReferencePart"/> (or <see cref="OctetsPart"/> for <c>CRLF</c> and
/// the like), a number a <see cref="TextPart"/>, <c>"text"</c> a <see cref="QuotePart"/>, a brace whatever it is. Words that name no
/// value are <see cref="TextPart"/>s: all bare arguments of <c>has</c>, <c>lacks</c> and <c>offers</c> (<c>{has \Seen}</c>), and the
/// first of <c>message</c>, <c>plain</c>, <c>cram-md5</c>, <c>scram-first</c>, <c>scram-final</c> and <c>scram-verify</c>.
/// </para>
/// </summary>
public static class TemplateParser
{
    /// <summary>Reads a text that begins at <paramref name="position"/>.</summary>
    /// <exception cref="TemplateException">A brace is not closed, or what is in it has no meaning.</exception>
    public static Template Parse(string text, SourcePosition position)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticList();
        var column = Math.Max(1, position.Column);
        var line = new ScriptLine(position.File, position.Line, new string(' ', column - 1) + text);
        var template = new TemplateReader(new Piece(line, column - 1, text), diagnostics).Read();
        foreach (var diagnostic in diagnostics.ToImmutable())
            throw new TemplateException(diagnostic);
        return template;
    }
}
