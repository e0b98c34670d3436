using System.Runtime.CompilerServices;
using System.Text;
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
        Requirements(writer, matrix);
        Choices(writer, matrix);
    }

    private static void Protocols(StreamWriter writer, ServerMatrix matrix)
    {
        writer.WriteLine($"| server | software | {string.Concat(matrix.Protocols.Select(protocol => $"{Plain(protocol)} | "))}hazards | choices | not tested | ended |");
        writer.WriteLine($"|---|---|{string.Concat(matrix.Protocols.Select(_ => "---:|"))}---:|---:|---:|---|");
        foreach (var server in matrix.Servers)
        {
            var total = server.Total;
            writer.WriteLine($"| {Linked(server)} | {Plain(server.Software)} | {string.Concat(matrix.Protocols.Select(protocol => $"{Words(server.Of(protocol))} | "))}"
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

    private static void Requirements(StreamWriter writer, ServerMatrix matrix)
    {
        if (matrix.Requirements.IsEmpty)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine("## Requirement by requirement");
        writer.WriteLine();
        writer.WriteLine("| requirement | level | deviate | hold |");
        writer.WriteLine("|---|---|---|---:|");
        foreach (var requirement in matrix.Requirements)
        {
            var sample = requirement.Sample;
            writer.WriteLine($"| {Code(requirement.Id)}<br>{Plain(sample.Clause)} | {Plain(sample.Level)}{(sample.Kind == "breach" ? "" : $", {Plain(sample.Kind)}")} "
                + $"| {string.Join(", ", requirement.Deviating.Select(deviation => Plain(deviation.Words)))} | {requirement.Holding.Length} |");
        }
    }

    private static void Choices(StreamWriter writer, ServerMatrix matrix)
    {
        if (matrix.Choices.IsEmpty)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine("## Other choices");
        writer.WriteLine();
        writer.WriteLine("What the RFCs leave open, and the servers do differently: no deviation, yet a client may notice.");
        writer.WriteLine();
        writer.WriteLine("| about | chosen |");
        writer.WriteLine("|---|---|");
        foreach (var choice in matrix.Choices)
        {
            writer.WriteLine($"| {Code(choice.Requirement)}<br>{Plain(choice.Clause)} | {string.Join("<br>", matrix.Ways(choice).Select(way => $"{Code(way.Way)}: {Plain(way.Servers, 600)}"))} |");
        }
    }

    private static string Linked(MatrixServer server) => server.Page == "" ? Plain(server.Name) : $"[{Plain(server.Name)}]({server.Address})";

    private static string Words(MatrixCell cell) => cell.IsEmpty ? "–" : $"{cell.Must} + {cell.Should} of {cell.Judged}";

    [ModuleInitializer]
    internal static void Register() => MatrixRenderers.Add(new MatrixMarkdown());
}
