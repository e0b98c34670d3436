using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Running;

namespace ConformTest.Suites.Coverage;

/// <summary>What the suites check of the register.</summary>
public static class RegisterCoverage
{
    /// <summary>Every requirement: by document, then by section and id.</summary>
    public static ImmutableArray<RequirementCoverage> Of(SuiteCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var scans = catalogue.Conversations.Select(conversation => (conversation.Id, Scan: ConversationScan.Of(conversation))).ToList();
        var checks = scans.SelectMany(one => one.Scan.Checks.Select(check => (check.Requirement, one.Id)).Distinct())
            .Concat(InvariantRules.Requirements.Select(requirement => (Requirement: requirement, Id: RunRecord.Invariant)))
            .ToLookup(pair => pair.Requirement, pair => pair.Id, StringComparer.Ordinal);
        var records = scans.SelectMany(one => one.Scan.Latitudes.Select(requirement => (Requirement: requirement, one.Id)))
            .ToLookup(pair => pair.Requirement, pair => pair.Id, StringComparer.Ordinal);
        return
        [
            .. catalogue.Register.All
                .Select(requirement => new RequirementCoverage(requirement, [.. checks[requirement.Id]], [.. records[requirement.Id]]))
                .OrderBy(one => one.Requirement.Document, NaturalOrder.Comparer)
                .ThenBy(one => one.Requirement.Section, NaturalOrder.Comparer)
                .ThenBy(one => one.Requirement.Id, StringComparer.Ordinal),
        ];
    }
}
