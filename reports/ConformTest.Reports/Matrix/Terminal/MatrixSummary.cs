using System.Collections.Immutable;
using ConformTest.Reports.Comparison.Terminal;
using ConformTest.Reports.Digest;
using ConformTest.Reports.Terminal;

namespace ConformTest.Reports.Matrix.Terminal;

/// <summary>The matrix for a terminal.</summary>
public static class MatrixSummary
{
    private const int LongestName = 26;
    private const int Rows = 12;
    private const int LongestRequirement = 46;
    private const int StatementWidth = 64;

    /// <summary>A row for each server, and below them the requirements that most of them break.</summary>
    /// <param name="width">Columns of the terminal; where they are too few, what was judged is left out of the table.</param>
    public static ImmutableArray<SummaryLine> Lines(ServerMatrix matrix, ComparisonDetail detail, int width = int.MaxValue) =>
    [
        .. Table(matrix, width),
        new(new Stretch("Requirements broken: MUST + SHOULD, of those judged. 'mail' is what spans several protocols.", Tone.Dim)),
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
        var width = rows.Take(shown).Select(row => row.Id.Length).DefaultIfEmpty().Max();
        width = Math.Min(width, LongestRequirement) + 2;
        foreach (var row in rows.Take(shown))
        {
            var told = detail == ComparisonDetail.Everything ? string.Join(", ", row.Deviating.Select(deviation => deviation.Words)) : row.Sample.Statement;
            yield return new(
                new Stretch($"  {Cell($"{row.Deviating.Length} of {row.Deviating.Length + row.Holding.Length}", 9)}", row.Sample.Level == "must" ? Tone.Bad : Tone.Doubtful),
                new(Cell(Visible.Clip(row.Id, LongestRequirement), width)),
                new($"{Cell(Visible.Clip(row.Sample.Level, 6), 8)}{Visible.Clip(told, detail == ComparisonDetail.Everything ? 600 : StatementWidth)}", Tone.Dim));
        }
        if (matrix.Requirements.Length > shown)
        {
            yield return new(new Stretch($"  and {Words.Count(matrix.Requirements.Length - shown, "further requirement")} that some break; --all-rows shows all, and the files do", Tone.Dim));
        }
    }

    /// <summary>Columns are as wide as what stands in them, so that many protocols still fit.</summary>
    private static IReadOnlyList<SummaryLine> Table(ServerMatrix matrix, int width)
    {
        SummaryLine[] whole = [.. Table(matrix, Counts)];
        return whole[0].ToString().Length <= width ? whole : [.. Table(matrix, MustAndShould)];
    }

    private static IEnumerable<SummaryLine> Table(ServerMatrix matrix, Func<MatrixCell, string> words)
    {
        var names = matrix.Servers.Select(server => Name(matrix, server)).ToList();
        var nameWidth = names.Append("server").Max(name => name.Length) + 2;
        var cells = matrix.Servers.Select(server => matrix.Protocols.Select(protocol => server.Of(protocol)).ToList()).ToList();
        var widths = matrix.Protocols.Select((protocol, at) => cells.Select(row => words(row[at]).Length).Append(protocol.Length).Max() + 2).ToList();
        yield return new([new(Cell("server", nameWidth), Tone.Dim), .. matrix.Protocols.Select((protocol, at) => new Stretch(Cell(protocol, widths[at]), Tone.Dim)), new("choices  not tested", Tone.Dim)]);
        foreach (var (server, at) in matrix.Servers.Select((server, at) => (server, at)))
        {
            var name = new Stretch(Cell(names[at], nameWidth), Tone.Strong);
            if (server.Run is null)
            {
                yield return new(name, new(Visible.Clip(server.Trouble.ReplaceLineEndings(" "), 200), Tone.Doubtful));
                continue;
            }
            var total = server.Total;
            var remark = Remark(server) is { Length: > 0 } text ? $"  {Visible.Clip(text, 80)}" : "";
            yield return new([name, .. cells[at].Select((cell, column) => new Stretch(Cell(words(cell), widths[column]), Look(cell))), new($"{total.Choices,7}  {total.NotTested,10}"), new(remark, Tone.Doubtful)]);
        }
    }

    /// <summary>What is not as it was known to be.</summary>
    private static string Remark(MatrixServer server) => server switch
    {
        { Trouble.Length: > 0 } => server.Trouble.ReplaceLineEndings(" "),
        { Run.Ended: null } => "cut short",
        { Run.Ended: { Exit: not 0, Reason: var reason } } => reason,
        _ => "",
    };

    private static string Counts(MatrixCell cell) => cell.IsEmpty ? "–" : $"{cell.Must}+{cell.Should} of {cell.Judged}";

    private static string MustAndShould(MatrixCell cell) => cell.IsEmpty ? "–" : $"{cell.Must}+{cell.Should}";

    private static Tone Look(MatrixCell cell) => cell switch { { IsEmpty: true } => Tone.Dim, { Must: > 0 } => Tone.Bad, { Should: > 0 } => Tone.Doubtful, _ => Tone.Good };

    /// <summary>The software, or the name where that is too long or another server has the same.</summary>
    private static string Name(ServerMatrix matrix, MatrixServer server) =>
        Visible.Clip(Software(server).Length > LongestName || matrix.Servers.Count(other => Software(other) == Software(server)) > 1 ? server.Name : Software(server), LongestName);

    private static string Software(MatrixServer server)
    {
        var bracket = server.Software.IndexOf(" (", StringComparison.Ordinal);
        return server.Software == "" ? server.Name : bracket > 0 ? server.Software[..bracket] : server.Software;
    }

    private static string Cell(string text, int width) => text.PadRight(width);
}
