using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ConformTest.Reports.Known;

/// <summary>
/// The published form, JSON Lines. The first line is <c>{"servers":[{"name":…,"software":…,"date":…,"suite":…}]}</c>; each other one is a check:
/// <c>["REQUIREMENT in CONVERSATION","pf-",{"1":"reply 250"}]</c>, a letter for each server (<c>p</c> holds, <c>f</c> deviates, <c>-</c> was not
/// judged), and what those that deviate showed, by the server's number from 0.
/// </summary>
public static class KnownServersFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not of this form; the message names the line.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static KnownServers Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(KnownServers known, string path) => WholeFile.Write(path, stream => Write(known, stream));

    internal static KnownServers Read(Stream stream, string name)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        ImmutableArray<KnownServer>? servers = null;
        var answers = KnownServers.Empty.ToBuilder();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                if (servers is null)
                {
                    servers = Servers(json.RootElement);
                }
                else
                {
                    var (check, known) = Check(json.RootElement, servers.Value);
                    if (!answers.TryAdd(check, known))
                    {
                        throw new FormatException($"'{Visible.Clip(check, 100)}' stands twice");
                    }
                }
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException or IndexOutOfRangeException)
            {
                throw new InvalidDataException($"{name}:{number}: no line of known servers: {failure.Message}", failure);
            }
        }
        return new(servers ?? throw new InvalidDataException($"{name}: the first line, with the servers, is missing"), answers.ToImmutable());
    }

    internal static void Write(KnownServers known, Stream stream)
    {
        Line(stream, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("servers");
            foreach (var server in known.Servers)
            {
                json.WriteStartObject();
                json.WriteString("name", server.Name);
                json.WriteString("software", server.Software);
                json.WriteString("date", server.Date.ToString("O", CultureInfo.InvariantCulture));
                json.WriteString("suite", server.Suite);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
        foreach (var (check, answers) in known.Answers)
        {
            Line(stream, json => Check(json, check, known.Servers.Select(server => answers.FirstOrDefault(answer => answer.Server.Name == server.Name)).ToList()));
        }
    }

    private static void Check(Utf8JsonWriter json, string check, List<KnownAnswer?> answers)
    {
        json.WriteStartArray();
        json.WriteStringValue(check);
        json.WriteStringValue(string.Concat(answers.Select(answer => answer switch { null => '-', { Holds: true } => 'p', _ => 'f' })));
        if (answers.Exists(answer => answer is { Holds: false }))
        {
            json.WriteStartObject();
            for (var at = 0; at < answers.Count; at++)
            {
                if (answers[at] is { Holds: false } deviating)
                {
                    json.WriteString(at.ToString(CultureInfo.InvariantCulture), deviating.Observation);
                }
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Line(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream))
        {
            write(json);
        }
        stream.WriteByte((byte)'\n');
    }

    private static ImmutableArray<KnownServer> Servers(JsonElement line) =>
    [
        .. line.GetProperty("servers").EnumerateArray().Select(server => new KnownServer(
            server.GetProperty("name").GetString() ?? "",
            server.GetProperty("software").GetString() ?? "",
            DateOnly.ParseExact(server.GetProperty("date").GetString() ?? "", "O", CultureInfo.InvariantCulture),
            server.GetProperty("suite").GetString() ?? "")),
    ];

    private static (string Check, ImmutableArray<KnownAnswer> Answers) Check(JsonElement line, ImmutableArray<KnownServer> servers)
    {
        var verdicts = line[1].GetString() ?? "";
        if (verdicts.Length != servers.Length)
        {
            throw new FormatException($"{verdicts.Length} verdicts for {servers.Length} servers");
        }
        var shown = line.GetArrayLength() > 2 ? line[2] : default;
        return (line[0].GetString() ?? "",
        [
            .. verdicts.Select((verdict, at) => verdict switch
            {
                'p' => new KnownAnswer(servers[at], true, ""),
                'f' => new KnownAnswer(servers[at], false, shown.GetProperty(at.ToString(CultureInfo.InvariantCulture)).GetString() ?? ""),
                '-' => null,
                _ => throw new FormatException($"a verdict is p, f or -, not {verdict}"),
            }).OfType<KnownAnswer>(),
        ]);
    }
}
