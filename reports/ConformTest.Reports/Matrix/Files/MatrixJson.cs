using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ConformTest.Reports.Matrix.Files;

/// <summary>The matrix for programs: servers with their counts, the requirements that any of them breaks, and the choices that they made differently.</summary>
internal sealed class MatrixJson : IMatrixRenderer
{
    public string FileName => "matrix.json";

    public void Render(ServerMatrix matrix, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
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
        json.WriteStartArray("requirements");
        foreach (var requirement in matrix.Requirements)
        {
            Write(json, requirement);
        }
        json.WriteEndArray();
        json.WriteStartArray("choices");
        foreach (var choice in matrix.Choices)
        {
            json.WriteStartObject();
            json.WriteString("requirement", choice.Requirement);
            json.WriteString("clause", choice.Clause);
            Names(json, "conversations", choice.Conversations);
            json.WriteStartObject("ways");
            foreach (var (way, servers) in matrix.Ways(choice))
            {
                json.WriteString(way, servers);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MatrixRequirement requirement)
    {
        json.WriteStartObject();
        json.WriteString("requirement", requirement.Id);
        json.WriteString("clause", requirement.Sample.Clause);
        json.WriteString("level", requirement.Sample.Level);
        json.WriteString("kind", requirement.Sample.Kind);
        json.WriteStartObject("deviating");
        foreach (var deviation in requirement.Deviating)
        {
            json.WriteString(deviation.Server, $"{deviation.Failed} of {deviation.Judged}");
        }
        json.WriteEndObject();
        Names(json, "holding", requirement.Holding);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
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
