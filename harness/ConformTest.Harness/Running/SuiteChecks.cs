using ConformTest.Harness.Events;
using ConformTest.Harness.Expectations;
using ConformTest.Harness.Language;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Running;

/// <summary>Which checks a suite has, to tell an expectation of one that is there no more from an expectation of one that was not played.</summary>
public sealed class SuiteChecks(IEnumerable<Conversation> conversations)
{
    private readonly Lazy<ILookup<(string Requirement, int Ordinal), string>> _cases = new(() =>
        conversations.SelectMany(conversation => TestCase.Of(conversation, Framing.Plain))
            .SelectMany(testCase => testCase.Scan.Checks.Select(check => (check.Requirement, check.Ordinal, testCase.Id)))
            .ToLookup(found => (found.Requirement, found.Ordinal), found => found.Id));

    /// <summary>Whether the reference names at least one of them. Of what is watched over the whole run nothing is known here: it counts as there.</summary>
    public bool Has(Expectations.CheckReference reference) =>
        reference.Conversation == RunRecord.Invariant
        || _cases.Value[(reference.Requirement, reference.Ordinal)].Any(testCase => Glob.Matches(reference.Conversation, testCase));
}
