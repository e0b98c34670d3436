using ConformTest.Cli.Targets;
using ConformTest.Harness.Running;
using ConformTest.Harness.Wire;

namespace ConformTest.Cli.Commands;

/// <summary>What the user asked <c>run</c> for.</summary>
internal sealed record RunRequest
{
    public required TargetChoice TargetChoice { get; init; }

    public string? Suite { get; init; }

    public required string Out { get; init; }

    public IReadOnlyList<string> Selection { get; init; } = [];

    public Listing Listing { get; init; }

    public required FailureThreshold Threshold { get; init; }

    public (int Index, int Count) Shard { get; init; }

    public int? Jobs { get; init; }

    public long Seed { get; init; }

    public string? Expectations { get; init; }

    public bool UpdateExpectations { get; init; }

    public SlowConversations Slow { get; init; }

    public required IReadOnlyList<Framing> Framings { get; init; }

    public Display Display { get; init; }

    /// <summary>Where to put the run as one file, if anywhere.</summary>
    public string? Bundle { get; init; }

    public required string CommandLine { get; init; }

    public required Func<string, string> Reproduce { get; init; }
}

internal enum Listing { None, CasesOnly }

internal enum Display { Usual, Progress, Quiet, Json }
