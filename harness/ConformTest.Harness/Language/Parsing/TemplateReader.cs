using System.Collections.Immutable;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>Reads the top level of a template: text, and the braces in it.</summary>
internal sealed class TemplateReader(Piece piece, DiagnosticList diagnostics)
{
    public Template Read()
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var text = piece.Text;
        var start = 0;
        while (start < text.Length)
        {
            var brace = text.AsSpan(start).IndexOfAny('{', '}');
            var end = brace < 0 ? text.Length : start + brace;
            if (end > start)
                parts.Add(new TextPart(text[start..end], piece.Index(start) + 1));
            start = end;
            if (brace < 0)
                break;
            if (text[start] == '}')
            {
                diagnostics.Error(piece.Line, piece.Index(start), 1, "a '}' without its '{'", "a brace itself is written {\"}\"}");
                start++;
                continue;
            }
            var reader = new BraceReader(piece, start, diagnostics);
            if (reader.Read() is not { } part)
                break;
            parts.Add(part);
            start = reader.End;
        }
        return new Template(parts.DrainToImmutable(), text, piece.Line.At(piece.Start));
    }
}
