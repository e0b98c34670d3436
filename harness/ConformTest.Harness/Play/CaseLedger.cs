using System.Collections.Immutable;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Play;

/// <summary>Keeps what was observed of each check of a case. The first failure of a check stands; a failure outweighs all that matched.</summary>
/// <param name="entries">How many entries the transcript has by now; null where none is kept.</param>
internal sealed class CaseLedger(Func<int>? entries = null)
{
    private readonly Dictionary<CheckReference, Observation> _observations = new(ReferenceEqualityComparer.Instance);
    private readonly List<Latitude> _latitudes = [];

    public IReadOnlyList<Latitude> Latitudes => _latitudes;

    private int Entries => entries?.Invoke() ?? 0;

    /// <summary>In which repetition we are, as <c> (i = 37)</c>; empty outside.</summary>
    public string Repetition { get; set; } = "";

    /// <summary>Puts the case's values into the words of an expectation.</summary>
    public Func<string, string> Fill { get; set; } = expected => expected;

    public void Matched(CheckReference? check, string what)
    {
        if (check is not null)
            _observations.TryAdd(check, new Matched(what) { Entry = Entries });
    }

    /// <summary>Notes a difference; a precondition's ends the case.</summary>
    /// <exception cref="CaseStoppedException">It was a precondition, or nothing sensible can follow.</exception>
    public void Differed(CheckReference? check, Differed difference, Aftermath aftermath)
    {
        if (check is null)
            throw new CaseStoppedException(Precondition(difference));
        if (!_observations.TryGetValue(check, out var before) || before is Matched)
        {
            // Of a comparison the values are shown beside its words.
            var expected = difference.What == $"not {difference.Expected}" ? difference.Expected : Fill(difference.Expected);
            _observations[check] = difference with { What = difference.What + Repetition, Expected = expected, Entry = Entries };
        }

        if (aftermath != Aftermath.GoOn)
            throw new CaseStoppedException($"an earlier check of the same conversation failed ({check.Requirement})") { Accepted = aftermath == Aftermath.Accepted };
    }

    /// <summary>What came cannot be held against the target: the check and all behind it are inconclusive, unless it had failed before.</summary>
    public void Unbelieved(CheckReference? check, string cause)
    {
        if (check is not null && _observations.GetValueOrDefault(check) is not Judging.Differed)
            _observations[check] = new NotReached(cause) { Entry = Entries };
        throw new CaseStoppedException(cause);
    }

    public void Record(string requirement, string choice)
    {
        if (!_latitudes.Contains(new Latitude(requirement, choice)))
            _latitudes.Add(new Latitude(requirement, choice));
    }

    /// <summary>One observation per check of the conversation; those never reached get <paramref name="rest"/>.</summary>
    public ImmutableArray<(CheckReference Check, Observation Observation)> Close(IEnumerable<CheckReference> checks, Observation rest) =>
        [.. checks.Select(check => (check, _observations.GetValueOrDefault(check, rest)))];

    private static string Precondition(Differed difference) =>
        difference.Asked.Length == 0
            ? $"{difference.What} where {difference.Expected} was expected"
            : $"{difference.What} where {difference.Expected} was expected, after {Verb(difference.Asked)}";

    /// <summary>The first word of what was asked (behind an IMAP tag), so that one cause reads alike in every case.</summary>
    private static string Verb(string asked)
    {
        var words = asked.Split([' ', '\\'], StringSplitOptions.RemoveEmptyEntries);
        var tagged = words.Length > 1 && words[0].Length == 4 && words[0][0] == 't' && char.IsAsciiDigit(words[0][1]);
        var verb = words.Length == 0 ? "" : tagged ? words[1] : words[0];
        return verb.Length > 20 ? "data" : verb;
    }
}

/// <summary>Whether a case can sensibly go on after a failed check.</summary>
internal enum Aftermath
{
    GoOn,
    Stop,

    /// <summary>It cannot: what should have been refused was accepted, and the rest may be about what follows a refusal.</summary>
    Accepted,
}

/// <summary>A choice that the target made where the RFC leaves one.</summary>
public sealed record Latitude(string Requirement, string Choice);

/// <summary>The case ends here; what was not reached is inconclusive for this cause.</summary>
internal sealed class CaseStoppedException(string cause) : Exception(cause)
{
    /// <summary>Whether it ends here because something was accepted that should have been refused.</summary>
    public bool Accepted { get; init; }

    /// <summary>Whether it ends here because a connection of the harness's own was turned away.</summary>
    public bool TurnedAway { get; init; }
}
