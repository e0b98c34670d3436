using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Running;

/// <summary>All that was learnt by playing one case.</summary>
public sealed record CaseResult
{
    public required TestCase Case { get; init; }

    public required ImmutableArray<(CheckReference Check, Observation Observation)> Checks { get; init; }

    public ImmutableArray<Latitude> Latitudes { get; init; } = [];

    public ImmutableArray<Irregularity> Irregularities { get; init; } = [];

    public ImmutableArray<TranscriptEntry> Transcript { get; init; } = [];

    /// <inheritdoc cref="TranscriptRecorded.Facts"/>
    public ImmutableSortedDictionary<string, string> Facts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A first play that this one did not bear out; else null.</summary>
    public CaseResult? Earlier { get; init; }

    /// <summary>Whether the target ended a connection instead of greeting: what was not learnt says nothing about it, but that it may have had too many of them.</summary>
    public bool WasTurnedAway { get; init; }

    public double Milliseconds { get; init; }

    public bool HasFailure => Checks.Any(check => Judge.Decide(check.Observation, check.Check.Level) == Verdict.Fail);

    /// <summary>The worst verdict of its checks.</summary>
    public Verdict Verdict
    {
        get
        {
            var verdicts = Checks.Select(check => Judge.Decide(check.Observation, check.Check.Level)).ToHashSet();
            foreach (var verdict in new[] { Verdict.Error, Verdict.Fail, Verdict.Inconclusive, Verdict.Pass })
            {
                if (verdicts.Contains(verdict))
                    return verdict;
            }

            return Verdict.NotApplicable;
        }
    }
}
