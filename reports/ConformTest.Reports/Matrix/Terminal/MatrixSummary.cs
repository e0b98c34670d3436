using System.Collections.Immutable;
using ConformTest.Reports.Comparison.Terminal;
using ConformTest.Reports.Digest;
using ConformTest.Reports.Terminal;

namespace ConformTest.Reports.Matrix.Terminal;

/// <summary>The matrix for a terminal.</summary>
public static class MatrixSummary
{
    private const int NameWidth = 36;
    private const int CellWidth = 14;
    private const int Rows = 12;
    private const int RequirementWidth = 46;
    private const int StatementWidth = 90;

    /// <summary>A row for each server, and below them the requirements that most of them break.</summary>
    public static ImmutableArray<SummaryLine> Lines(ServerMatrix matrix, ComparisonDetail detail) =>
    [
        new(new Stretch($"{"server",-NameWidth}", Tone.Dim), new(string.Concat(matrix.Protocols.Select(protocol => Cell(protocol, CellWidth))), Tone.Dim), new("choices  not tested", Tone.Dim)),
        .. matrix.Servers.Select(server => Row(matrix, server)),
        new(new Stretch("Requirements broken: MUST + SHOULD of those judged. 'mail' is what spans several protocols.", Tone.Dim)),
        .. Broken(matrix, detail),
    ];

    /// <summary>What most of them break first: a custom; what one alone breaks stands in the files.</summary>
    private static IEnumerable<SummaryLine> Broken(ServerMatrix matrix, ComparisonDetail detail)
    {
        if (matrix.Requirements.IsEmpty)
        {
            yield break;
        }
        MatrixRequirement[] rows = detail == ComparisonDetail.Everything ? [.. matrix.Requirements] : [.. matrix.Requirements.Where(row => row.Sample.Kind == "breach").OrderByDescending(row => row.Deviating.Length)];
        yield return SummaryLine.Empty;
        yield return new(new Stretch(detail == ComparisonDetail.Everything ? "Requirements broken, the gravest first" : "Broken by most", Tone.Strong));
        var shown = detail == ComparisonDetail.Everything ? rows.Length : Math.Min(rows.Length, Rows);
        foreach (var row in rows.Take(shown))
        {
            var told = detail == ComparisonDetail.Everything ? string.Join(", ", row.Deviating.Select(deviation => deviation.Words)) : row.Sample.Statement;
            yield return new(
                new Stretch($"  {Cell($"{row.Deviating.Length} of {row.Deviating.Length + row.Holding.Length}", 9)}", row.Sample.Level == "must" ? Tone.Bad : Tone.Doubtful),
                new(Cell(Visible.Clip(row.Id, RequirementWidth - 2), RequirementWidth)),
                new($"{Cell(Visible.Clip(row.Sample.Level, 6), 8)}{Visible.Clip(told, detail == ComparisonDetail.Everything ? 600 : StatementWidth)}", Tone.Dim));
        }
        if (matrix.Requirements.Length > shown)
        {
            yield return new(new Stretch($"  and {Words.Count(matrix.Requirements.Length - shown, "further requirement")} that some break; --all-rows shows all, and the files do", Tone.Dim));
        }
    }

    private static SummaryLine Row(ServerMatrix matrix, MatrixServer server)
    {
        var name = new Stretch(Cell(Short(server), NameWidth), Tone.Strong);
        if (server.Run is null)
        {
            return new(name, new(Visible.Clip(server.Trouble.ReplaceLineEndings(" "), 200), Tone.Doubtful));
        }
        var total = server.Total;
        return new([name, .. matrix.Protocols.Select(protocol => Counts(server.Of(protocol))), new($"{total.Choices,7}  {total.NotTested,10}"), new(Remark(server) is { Length: > 0 } remark ? $"  {Visible.Clip(remark, 80)}" : "", Tone.Doubtful)]);
    }

    /// <summary>What is not as it was known to be.</summary>
    private static string Remark(MatrixServer server) => server switch
    {
        { Trouble.Length: > 0 } => server.Trouble.ReplaceLineEndings(" "),
        { Run.Ended: null } => "cut short",
        { Run.Ended: { Exit: not 0, Reason: var reason } } => reason,
        _ => "",
    };

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
