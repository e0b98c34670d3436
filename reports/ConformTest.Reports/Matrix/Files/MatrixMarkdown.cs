using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.Reports.Comparison.Files;
using static ConformTest.Reports.Files.MarkdownText;

namespace ConformTest.Reports.Matrix.Files;

/// <summary>The matrix in Markdown.</summary>
internal sealed class MatrixMarkdown : IMatrixRenderer
{
    public string FileName => "matrix.md";

    public void Render(ServerMatrix matrix, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("# Mail servers, judged");
        writer.WriteLine();
        writer.WriteLine($"Requirements broken, MUST + SHOULD, of those judged. {(matrix.Date is { } date ? $"{date:yyyy-MM-dd}, suite {Plain(matrix.Suites)}." : "")}");
        writer.WriteLine();
        Protocols(writer, matrix);
        if (!matrix.Documents.IsEmpty)
        {
            writer.WriteLine();
            writer.WriteLine("## By document");
            writer.WriteLine();
            Documents(writer, matrix);
        }
        if (matrix.Comparison is { } comparison)
        {
            ComparisonMarkdown.Requirements(writer, comparison);
            ComparisonMarkdown.Choices(writer, comparison);
        }
    }

    private static void Protocols(StreamWriter writer, ServerMatrix matrix)
    {
        writer.WriteLine($"| server | software | {string.Concat(matrix.Protocols.Select(protocol => $"{Plain(protocol)} | "))}hazards | choices | not tested | ended |");
        writer.WriteLine($"|---|---|{string.Concat(matrix.Protocols.Select(_ => "---:|"))}---:|---:|---:|---|");
        foreach (var server in matrix.Servers)
        {
            var total = server.Total;
            writer.WriteLine($"| {Plain(server.Name)} | {Plain(server.Software)} | {string.Concat(matrix.Protocols.Select(protocol => $"{Words(server.Of(protocol))} | "))}"
                + $"{total.Other} | {total.Choices} | {total.NotTested} | {Plain(server.Ending)} |");
        }
    }

    private static void Documents(StreamWriter writer, ServerMatrix matrix)
    {
        var judged = matrix.Servers.Where(server => server.Run is not null).ToList();
        writer.WriteLine($"| document | {string.Join(" | ", judged.Select(server => Plain(server.Name)))} |");
        writer.WriteLine($"|---|{string.Concat(judged.Select(_ => "---:|"))}");
        foreach (var document in matrix.Documents)
        {
            writer.WriteLine($"| {Plain(document)} | {string.Join(" | ", judged.Select(server => Words(server.OfDocument(document))))} |");
        }
    }

    private static string Words(MatrixCell cell) => cell.IsEmpty ? "–" : $"{cell.Must} + {cell.Should} of {cell.Judged}";

    [ModuleInitializer]
    internal static void Register() => MatrixRenderers.Add(new MatrixMarkdown());
}
