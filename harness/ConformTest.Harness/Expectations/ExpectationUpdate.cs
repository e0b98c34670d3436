using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Harness.Expectations;

/// <summary>An expectations file brought up to a run.</summary>
/// <param name="File">The new file: reasons, links, comments and order are kept, new deviations stand at the end.</param>
/// <param name="Added">Deviations that the file did not know.</param>
/// <param name="Changed">Deviations that now show another observation.</param>
/// <param name="Removed">Deviations that no longer occur.</param>
public sealed record ExpectationUpdate(
    ExpectationFile File, ImmutableArray<KnownDeviation> Added, ImmutableArray<KnownDeviation> Changed, ImmutableArray<KnownDeviation> Removed)
{
    /// <summary>The reason of a deviation that nobody has explained yet.</summary>
    public const string Unexplained = "not yet explained";

    internal static ExpectationUpdate From(ExpectationFile file, RunRecord run, Func<CheckReference, bool>? exists)
    {
        List<(CheckReference Check, string Observation)> unexplained =
            [.. run.Checks.Where(check => check.Verdict == "fail" && !file.Apply(check).Known)
                .Select(check => (CheckReference.Of(check), check.Observation)).Distinct()];
        var stale = file.FindStale(run, exists).Select(old => old.Deviation).ToHashSet(ReferenceEqualityComparer.Instance);
        var kept = ImmutableArray.CreateBuilder<KnownDeviation>();
        var changed = ImmutableArray.CreateBuilder<KnownDeviation>();
        var removed = ImmutableArray.CreateBuilder<KnownDeviation>();
        foreach (var known in file.Deviations)
        {
            var successor = unexplained.FindIndex(found => found.Check == known.Check);
            if (!stale.Contains(known))
            {
                kept.Add(known);
            }
            else if (successor >= 0)
            {
                kept.Add(known with { Observation = unexplained[successor].Observation });
                changed.Add(kept[^1]);
                unexplained.RemoveAt(successor);
            }
            else
            {
                removed.Add(known);
            }
        }
        ImmutableArray<KnownDeviation> added = [.. unexplained.Select(found => new KnownDeviation(found.Check, found.Observation, Unexplained))];
        var target = file.Target != "" ? file.Target : run.Started.Target.Software is { Length: > 0 } software ? software : run.Started.Target.Name;
        return new(file with { Target = target, Deviations = [.. kept, .. added] }, added, changed.ToImmutable(), removed.ToImmutable());
    }
}
