using Spectre.Console;

namespace ConformTest.Reports.Terminal;

/// <summary>Prints lines, with colours on a terminal and without them elsewhere. Nothing of a text is read as markup.</summary>
public static class SummaryPrinter
{
    /// <summary>For a terminal.</summary>
    public static void Print(IAnsiConsole console, params IEnumerable<SummaryLine> lines)
    {
        foreach (var line in lines.SelectMany(line => LineBreaks.Fit(line, console.Profile.Width)))
        {
            var paragraph = new Paragraph();
            foreach (var stretch in line.Stretches)
            {
                paragraph.Append(stretch.Text, Look(stretch.Tone));
            }
            console.Write(paragraph);
            console.WriteLine();
        }
    }

    /// <summary>For a file or a pipe.</summary>
    public static void Print(TextWriter output, params IEnumerable<SummaryLine> lines)
    {
        foreach (var line in lines)
        {
            output.Write(line.ToString());
            output.Write('\n');
        }
    }

    private static Style Look(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Dim => new Style(decoration: Decoration.Dim),
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red),
        Tone.Doubtful => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
