using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Play;

/// <summary>
/// Literals as RFCs print them: <c>{310}</c> at the end of a line, the server's <c>+</c>, and the octets as further lines. They become
/// computed literals, since the printed numbers are what an author counted, not always rightly.
/// </summary>
internal static class TypedLiterals
{
    public static ImmutableArray<Statement> Fold(ImmutableArray<Statement> body)
    {
        if (!body.Any(statement => statement is Repeat or Choose || Ending(statement) is not null))
            return body;
        var folded = ImmutableArray.CreateBuilder<Statement>();
        for (var i = 0; i < body.Length; i++)
        {
            var statement = body[i];
            while (statement is SendLine line && Ending(line) is { } typed && Literal(body, i + 1, line.Connection) is { Count: > 0 } content)
            {
                i += content.Skipped + content.Count;
                statement = line with { Text = Join(line.Text, typed, content.Lines) };
            }

            folded.Add(statement switch
            {
                Repeat repeat => repeat with { Body = Fold(repeat.Body) },
                Choose choose => choose with
                {
                    Branches = [.. choose.Branches.Select(branch => branch with { Body = Fold(branch.Body) })],
                    Otherwise = choose.Otherwise is { } otherwise ? Fold(otherwise) : null,
                },
                _ => statement,
            });
        }

        return folded.ToImmutable();
    }

    private static TypedLiteralPart? Ending(Statement statement) => statement is SendLine { Text.Parts: [.., TypedLiteralPart typed] } ? typed : null;

    /// <summary>The lines behind the server's continuation request; up to and with the next one that announces a literal.</summary>
    private static (int Skipped, int Count, List<Template> Lines) Literal(ImmutableArray<Statement> body, int start, string connection)
    {
        var skipped = start < body.Length && body[start] is Expect { Check: null, Pattern.Source: ['+', ..] } plus && plus.Connection == connection ? 1 : 0;
        List<Template> lines = [];
        for (var i = start + skipped; i < body.Length && body[i] is SendLine line && line.Connection == connection; i++)
        {
            lines.Add(line.Text);
            if (Ending(line) is not null)
                break;
        }

        return (skipped, lines.Count, lines);
    }

    private static Template Join(Template head, TypedLiteralPart typed, List<Template> lines)
    {
        var (literal, rest) = Split(lines, typed.Octets);
        var function = typed.Form == LiteralForm.NonSynchronizing ? "literal+" : "literal";
        var call = new CallPart(function, [new CallPart("join", literal, typed.Column)], typed.Column);
        return head with { Parts = [.. head.Parts[..^1], call, .. rest] };
    }

    /// <summary>Where the printed number ends the literal sensibly, there; else before the last line, which then is the rest of the command.</summary>
    private static (ImmutableArray<TemplatePart> Literal, ImmutableArray<TemplatePart> Remainder) Split(List<Template> lines, long octets)
    {
        var last = lines[^1];
        var before = lines.Take(lines.Count - 1).Sum(line => Length(line) + 2);
        var inLast = octets - before;
        if (before >= 0 && last.Parts is [TextPart text, ..] && inLast >= 0 && inLast <= text.Text.Length
            && (inLast == text.Text.Length || text.Text[(int)inLast] is ' ' or ')'))
        {
            ImmutableArray<TemplatePart> rest = [new TextPart(text.Text[(int)inLast..], text.Column), .. last.Parts[1..]];
            return ([.. Lines(lines.SkipLast(1)), new TextPart(text.Text[..(int)inLast], text.Column)], rest);
        }

        return ([.. Lines(lines.SkipLast(1)), new QuotePart("", 1)], last.Parts);
    }

    private static IEnumerable<TemplatePart> Lines(IEnumerable<Template> lines) => lines.SelectMany(line => line.Parts.Append(new QuotePart("\r\n", 1)));

    /// <summary>Octets of a line without braces; far below zero for one whose length nobody can count beforehand.</summary>
    private static long Length(Template line) => line.Parts.Sum(part => part is TextPart text ? Encoding.UTF8.GetByteCount(text.Text) : -1_000_000L);
}
