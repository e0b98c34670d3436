using System.Collections.Immutable;
using ConformTest.Reports.Comparison.Terminal;
using ConformTest.Reports.Terminal;

namespace ConformTest.Reports.Matrix.Terminal;

/// <summary>The matrix for a terminal.</summary>
public static class MatrixSummary
{
    private const int NameWidth = 36;
    private const int CellWidth = 14;

    /// <summary>A row for each server, and below them the requirements on which they differ.</summary>
    public static ImmutableArray<SummaryLine> Lines(ServerMatrix matrix, ComparisonDetail detail) =>
    [
        new(new Stretch($"{"server",-NameWidth}", Tone.Dim), new(string.Concat(matrix.Protocols.Select(protocol => Cell(protocol, CellWidth))), Tone.Dim), new("choices  not tested", Tone.Dim)),
        .. matrix.Servers.Select(server => Row(matrix, server)),
        new(new Stretch("Requirements broken: MUST + SHOULD of those judged. 'mail' is what spans several protocols.", Tone.Dim)),
        .. matrix.Comparison is { } comparison ? (IEnumerable<SummaryLine>)[SummaryLine.Empty, .. TableSummary.Lines(comparison, detail)] : [],
    ];

    private static SummaryLine Row(ServerMatrix matrix, MatrixServer server)
    {
        var name = new Stretch(Cell(Short(server), NameWidth), Tone.Strong);
        if (server.Run is null)
        {
            return new(name, new(Visible.Clip(server.Trouble.ReplaceLineEndings(" "), 200), Tone.Doubtful));
        }
        var total = server.Total;
        return new([name, .. matrix.Protocols.Select(protocol => Counts(server.Of(protocol))), new($"{total.Choices,7}  {total.NotTested,10}"), new(server.Trouble == "" ? "" : $"  {Visible.Clip(server.Trouble, 80)}", Tone.Doubtful)]);
    }

    private static Stretch Counts(MatrixCell cell) => cell.IsEmpty
        ? new(Cell("–", CellWidth), Tone.Dim)
        : new(Cell($"{cell.Must}+{cell.Should} of {cell.Judged}", CellWidth), cell switch { { Must: > 0 } => Tone.Bad, { Should: > 0 } => Tone.Doubtful, _ => Tone.Good });

    private static string Short(MatrixServer server)
    {
        var bracket = server.Software.IndexOf(" (", StringComparison.Ordinal);
        var text = server.Software == "" ? server.Name : bracket > 0 ? server.Software[..bracket] : server.Software;
        return Visible.Clip(text, NameWidth - 2);
    }

    private static string Cell(string text, int width) => text.PadRight(width);
}
