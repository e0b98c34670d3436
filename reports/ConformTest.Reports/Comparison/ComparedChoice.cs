using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Comparison;

/// <summary>A choice that an RFC leaves open, as the runs met it: places where all made the same ones stand together.</summary>
/// <param name="Conversations">Where it was met.</param>
/// <param name="Choices">For each run what the target chose there; none where it was not met.</param>
public sealed record ComparedChoice(string Requirement, string Clause, ImmutableArray<string> Conversations, ImmutableArray<ImmutableArray<string>> Choices)
{
    /// <summary>Whether two runs that met it chose differently.</summary>
    public bool Differs => Choices.Where(made => !made.IsEmpty).Select(Words).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>Whether at least two runs met it.</summary>
    public bool Shared => Choices.Count(made => !made.IsEmpty) > 1;

    /// <summary>Choices of one run as a phrase; <c>–</c> for none.</summary>
    public static string Words(ImmutableArray<string> made) => made.IsEmpty ? "–" : string.Join(" / ", made);

    internal static ImmutableArray<ComparedChoice> Among(ImmutableArray<ComparedRun> runs)
    {
        var met = runs.SelectMany((run, at) => run.Run.Latitudes.Select(latitude => (At: at, Latitude: latitude)))
            .GroupBy(taken => (taken.Latitude.Requirement, taken.Latitude.Conversation))
            .Select(group => (group.Key.Requirement, group.Key.Conversation, group.Last().Latitude.Clause, Choices: Each(group)));
        return
        [
            .. met.GroupBy(place => (place.Requirement, string.Join('\n', place.Choices.Select(Words))))
                .Select(group => new ComparedChoice(group.Key.Requirement, group.First().Clause, [.. group.Select(place => place.Conversation).Order(StringComparer.Ordinal)], group.First().Choices))
                .OrderByDescending(choice => choice.Differs)
                .ThenBy(choice => choice.Requirement, StringComparer.Ordinal)
                .ThenBy(choice => choice.Conversations[0], StringComparer.Ordinal),
        ];

        ImmutableArray<ImmutableArray<string>> Each(IEnumerable<(int At, LatitudeTaken Latitude)> group) =>
        [
            .. Enumerable.Range(0, runs.Length).Select(run => group.Where(taken => taken.At == run)
                .Select(taken => taken.Latitude.Choice).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray()),
        ];
    }
}
