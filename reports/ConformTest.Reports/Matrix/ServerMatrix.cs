using System.Collections.Immutable;
using ConformTest.Reports.Comparison;

namespace ConformTest.Reports.Matrix;

/// <summary>Many servers on one page: what each deviates from, by protocol and by document, and where they differ.</summary>
public sealed record ServerMatrix
{
    private static readonly ImmutableArray<string> Order = ["smtp", "submission", "lmtp", "pop3", "imap", "mail"];

    /// <summary>In the order in which they were given.</summary>
    public required ImmutableArray<MatrixServer> Servers { get; init; }

    /// <summary>What any of them was judged on: <c>smtp</c>, <c>imap</c>; <c>mail</c> is what spans several.</summary>
    public required ImmutableArray<string> Protocols { get; init; }

    /// <summary>The documents from which any of them deviates, those that most servers break first.</summary>
    public required ImmutableArray<string> Documents { get; init; }

    /// <summary>Requirements from which any of them deviates, gravest first.</summary>
    public required ImmutableArray<MatrixRequirement> Requirements { get; init; }

    /// <summary>What the RFCs leave open and the servers chose differently.</summary>
    public required ImmutableArray<ComparedChoice> Choices { get; init; }

    /// <summary>Names of those that were judged, in the order of the choices' columns.</summary>
    public ImmutableArray<string> Judged => [.. Servers.Where(server => server.Run is not null).Select(server => server.Name)];

    /// <summary>The ways in which a choice was made, each with those that chose it.</summary>
    internal IEnumerable<(string Way, string Servers)> Ways(ComparedChoice choice) => choice.Choices
        .Select((made, at) => (Way: ComparedChoice.Words(made), Server: Judged[at])).Where(one => one.Way != "–")
        .GroupBy(one => one.Way, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, string.Join(", ", group.Select(one => one.Server))));

    /// <summary>The latest date of a run; null when there is none.</summary>
    public DateTimeOffset? Date => Servers.Max(server => server.Run?.Started.Date);

    /// <summary>The suites' versions, each once.</summary>
    public string Suites => string.Join(", ", Servers.Where(server => server.Run is not null).Select(server => server.Run!.Started.Versions.Suite).Distinct(StringComparer.Ordinal));

    public static ServerMatrix Of(IReadOnlyList<MatrixServer> servers)
    {
        var runs = servers.Where(server => server.Run is not null).ToList();
        var judged = runs.SelectMany(server => server.Run!.Checks.Where(check => check.Verdict is "pass" or "fail").Select(check => MatrixServer.ProtocolOf(server.Run, check.Conversation, check.Requirement)));
        return new()
        {
            Servers = [.. servers],
            Protocols =
            [
                .. judged.Distinct(StringComparer.Ordinal)
                    .OrderBy(protocol => Order.IndexOf(protocol) is >= 0 and var place ? place : int.MaxValue).ThenBy(protocol => protocol, StringComparer.Ordinal),
            ],
            Documents =
            [
                .. runs.SelectMany(server => server.Run!.Checks.Where(check => check is { Verdict: "fail", Kind: "breach", Level: "must" or "should" }).Select(check => (Document: MatrixServer.DocumentOf(check.Clause), server.Name)).Distinct())
                    .GroupBy(broken => broken.Document, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key),
            ],
            Requirements = MatrixRequirement.Among(servers),
            Choices = [.. ComparedChoice.Among(ComparedRun.Of([.. runs.Select(server => new NamedRun(server.Name, server.Run!))])).Where(choice => choice.Differs)],
        };
    }
}
