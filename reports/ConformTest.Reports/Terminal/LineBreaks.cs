using System.Text.RegularExpressions;
using Spectre.Console.Rendering;

namespace ConformTest.Reports.Terminal;

/// <summary>Breaks lines that are longer than a terminal is wide between words, so that what follows hangs under the text that it belongs to.</summary>
internal static partial class LineBreaks
{
    /// <summary>The longest first stretch under which the rest of its line does not hang, in columns.</summary>
    private const int LongestLabel = 12;

    /// <summary>Where a label tells no better place.</summary>
    private const int Step = 2;

    /// <summary>The lines as they fit into so many columns. A word that is wider than that stays whole.</summary>
    public static IEnumerable<SummaryLine> Fit(SummaryLine line, int width)
    {
        if (Columns(line.ToString()) <= width)
        {
            return [line];
        }
        var hang = Math.Min(HangOf(line), width / 2);
        var lines = new List<List<Stretch>> { new() };
        var at = 0;
        foreach (var (word, tone) in line.Stretches.SelectMany(stretch => Words().Matches(stretch.Text).Select(word => (word.Value, stretch.Tone))))
        {
            // Spaces may stand beyond the edge, where nobody sees them.
            if (at > hang && word.TrimEnd() is { Length: > 0 } seen && at + Columns(seen) > width)
            {
                lines.Add([new(new string(' ', hang))]);
                at = hang;
            }
            lines[^1].Add(new(word, tone));
            at += Columns(word);
        }
        return lines.Select(stretches => new SummaryLine([.. stretches]));
    }

    private static int HangOf(SummaryLine line)
    {
        var first = line.Stretches[0].Text;
        return first.Length is > 0 and <= LongestLabel && first.EndsWith(' ') ? first.Length : line.ToString().TakeWhile(character => character == ' ').Count() + Step;
    }

    private static int Columns(string text) => new Segment(text).CellCount();

    [GeneratedRegex("^ +|[^ ]+ *| +")]
    private static partial Regex Words();
}
