using ConformTest.Harness.Events;
using ConformTest.Harness.Expectations;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Running;

/// <summary>Everything that a run is asked for.</summary>
public sealed record RunOptions
{
    public required Profile Profile { get; init; }

    public required IReadOnlyList<Conversation> Conversations { get; init; }

    /// <summary>The register: a requirement by its id, null when there is none.</summary>
    public required Func<string, Requirement?> Register { get; init; }

    /// <summary>All requirements, for the stream to tell what of a document is not asked; empty to tell nothing of that.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    public required IMessageSource Messages { get; init; }

    public required RunVersions Versions { get; init; }

    /// <summary>What the harness chooses freely follows from this: same seed, same octets sent.</summary>
    public long Seed { get; init; }

    /// <summary>Globs over case ids, such as <c>imap.fetch.*</c>; empty for all.</summary>
    public IReadOnlyList<string> Selection { get; init; } = [];

    /// <summary>This shard of so many, both from 1.</summary>
    public (int Index, int Count) Shard { get; init; } = (1, 1);

    /// <summary>Conversations at a time; null for the profile's number or the default.</summary>
    public int? Jobs { get; init; }

    public IReadOnlyList<Framing> Framings { get; init; } = [Framing.Plain];

    public SlowConversations Slow { get; init; } = SlowConversations.Leave;

    public Confirmation Confirmation { get; init; } = Confirmation.PlayAgain;

    /// <summary>Endpoints for the harness's own work (putting mail in place, looking for it); where none is given, the profile's.</summary>
    public IReadOnlyList<Endpoint> SideDoors { get; init; } = [];

    /// <summary>What is known already of endpoints, which are not looked at again.</summary>
    public IReadOnlyList<EndpointProbe> Known { get; init; } = [];

    public Probing Probing { get; init; } = Probing.Full;

    /// <summary>What no event may show; null for the passwords of the profile's accounts.</summary>
    public IReadOnlyList<string>? Secrets { get; init; }

    public ExpectationFile? Expectations { get; init; }

    public FailureThreshold Threshold { get; init; } = FailureThreshold.Default;

    /// <summary>The command line that repeats the run, secrets masked.</summary>
    public string Command { get; init; } = "";

    /// <summary>The command that shows one case again.</summary>
    public Func<string, string> Reproduce { get; init; } = _ => "";

    public TimeProvider Time { get; init; } = TimeProvider.System;
}

public enum SlowConversations { Leave, Play }

/// <summary>Whether the sanity conversations are held. Without them a target that is meant to be broken can be played against.</summary>
public enum Probing { Full, Assume }

/// <summary>Whether a failure must happen twice before it is reported: what does not happen again is inconclusive.</summary>
public enum Confirmation { PlayAgain, BelieveAtOnce }

/// <summary>From which level and kind on a new deviation fails the run.</summary>
public sealed record FailureThreshold(Level Level, DeviationKind Kind)
{
    public static FailureThreshold Default { get; } = new(Level.Must, DeviationKind.Breach);

    /// <summary>Whether a deviation of this level and kind counts; a word that is unknown here, out of a newer stream, does.</summary>
    public bool Reaches(string level, string kind) =>
        (!Enum.TryParse<Level>(level, ignoreCase: true, out var ofLevel) || ofLevel <= Level)
        && (!Enum.TryParse<DeviationKind>(kind, ignoreCase: true, out var ofKind) || ofKind <= Kind);
}
