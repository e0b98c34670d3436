using System.Runtime.CompilerServices;
using System.Text.Json;
using ConformTest.Reports.Comparison.Files;

namespace ConformTest.Reports.Matrix.Files;

/// <summary>The matrix for programs: servers with their counts, and the comparison of all.</summary>
internal sealed class MatrixJson : IMatrixRenderer
{
    public string FileName => "matrix.json";

    public void Render(ServerMatrix matrix, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true });
        json.WriteStartObject();
        json.WriteStartArray("servers");
        foreach (var server in matrix.Servers)
        {
            json.WriteStartObject();
            json.WriteString("name", server.Name);
            json.WriteString("software", server.Software);
            json.WriteBoolean("judged", server.Run is not null);
            if (server.Trouble != "")
            {
                json.WriteString("trouble", server.Trouble);
            }
            if (server.Run is { } run)
            {
                json.WriteString("date", run.Started.Date);
                json.WriteString("suite", run.Started.Versions.Suite);
                json.WriteBoolean("interrupted", run.Interrupted);
                if (run.Ended is { } end)
                {
                    json.WriteNumber("exit", end.Exit);
                    json.WriteString("reason", end.Reason);
                }
                Write(json, "total", server.Total);
                Each(json, "protocols", matrix.Protocols, server.Of);
                Each(json, "documents", matrix.Documents, server.OfDocument);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (matrix.Comparison is { } comparison)
        {
            json.WritePropertyName("comparison");
            ComparisonJson.Write(json, comparison);
        }
        json.WriteEndObject();
    }

    private static void Each(Utf8JsonWriter json, string name, IEnumerable<string> keys, Func<string, MatrixCell> cell)
    {
        json.WriteStartObject(name);
        foreach (var key in keys)
        {
            Write(json, key, cell(key));
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, MatrixCell cell)
    {
        json.WriteStartObject(name);
        json.WriteNumber("judged", cell.Judged);
        json.WriteNumber("must", cell.Must);
        json.WriteNumber("should", cell.Should);
        json.WriteNumber("other", cell.Other);
        json.WriteNumber("choices", cell.Choices);
        json.WriteNumber("notTested", cell.NotTested);
        json.WriteEndObject();
    }

    [ModuleInitializer]
    internal static void Register() => MatrixRenderers.Add(new MatrixJson());
}
