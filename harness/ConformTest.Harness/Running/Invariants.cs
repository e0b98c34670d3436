using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Running;

/// <summary>
/// Checks that watch every line of a whole run. Each rule is judged once, however often it was broken. A rule is only judged when the
/// protocol that it belongs to was spoken at all.
/// </summary>
internal sealed class Invariants(Func<string, Requirement?> register)
{
    private readonly Dictionary<string, List<(string Case, Irregularity Irregularity, string Source)>> _broken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spoken = new(StringComparer.Ordinal);

    public void Watch(CaseResult result)
    {
        if (result.Transcript.Any(entry => entry.From == "S"))
        {
            foreach (var connection in result.Case.Conversation.Connections)
                _spoken.Add(Family(connection.Protocol));
        }

        foreach (var irregularity in result.Irregularities)
        {
            if (!_broken.TryGetValue(irregularity.Requirement, out var places))
                _broken[irregularity.Requirement] = places = [];
            places.Add((result.Case.Id, irregularity, $"{result.Case.Conversation.Position.File}:{result.Case.Conversation.Position.Line}"));
        }
    }

    /// <summary>One judgement per rule of the protocols that were spoken.</summary>
    public IEnumerable<CheckJudged> Judge()
    {
        foreach (var (protocol, id) in InvariantRules.All.Where(rule => _spoken.Contains(rule.Protocol)))
        {
            if (register(id) is not { } requirement)
                continue;
            var places = _broken.GetValueOrDefault(id) ?? [];
            // The same detail in every run, whichever case was played first.
            var first = places.OrderBy(place => place.Irregularity.Detail, StringComparer.Ordinal).ThenBy(place => place.Case, StringComparer.Ordinal).FirstOrDefault();
            Observation observation = places.Count == 0
                ? new Matched($"no {protocol} line breaks it")
                : new Differed(first.Irregularity.Detail, requirement.Text, "", "");
            yield return new CheckJudged
            {
                Conversation = RunRecord.Invariant,
                Requirement = id,
                Clause = requirement.Clause,
                Level = requirement.Level.Word(),
                Kind = DeviationKind.Breach.Word(),
                Verdict = Judging.Judge.Decide(observation, requirement.Level).Word(),
                Observation = observation.Words,
                Expected = requirement.Text,
                Received = places.Count == 0 ? "" : Events.Octets.Escape(first.Irregularity.Line.Span),
                Statement = requirement.Text,
                Why = "Watched on every line that the server sent in this run.",
                Source = places.Count == 0 ? "" : first.Source,
                Count = Math.Max(1, places.Count),
                Places = [.. places.Select(place => place.Case).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(20)],
            };
        }
    }

    private static string Family(MailProtocol protocol) => protocol switch { MailProtocol.Imap => "imap", MailProtocol.Pop3 => "pop3", _ => "smtp" };
}
