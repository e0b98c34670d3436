using System.Text.Json;
using System.Text.Json.Serialization;
using ConformTest.Harness.Judging;
using ConformTest.Suites.Coverage;

namespace ConformTest.Cli.Reporting;

/// <summary>The coverage for machines: one object with <c>requirements</c>, in the order of the list for people.</summary>
internal sealed record CoverageJson(IReadOnlyList<RequirementJson> Requirements)
{
    /// <param name="faults">For each requirement the faults that prove its checks; null when that was not asked for.</param>
    public static string Of(IEnumerable<RequirementCoverage> requirements, IReadOnlyDictionary<string, IReadOnlyList<string>>? faults) =>
        JsonSerializer.Serialize(new CoverageJson([.. requirements.Select(one => RequirementJson.Of(one, faults is null ? null : faults.GetValueOrDefault(one.Requirement.Id, [])))]), CoverageJsonContext.Default.CoverageJson);
}

/// <param name="Status"><c>checked</c>, <c>recorded</c>, <c>open</c>, <c>needs-set-up</c> or <c>untestable</c>.</param>
/// <param name="Reason">Why it is untestable, or which set-up it needs.</param>
/// <param name="Sentence">Words and hash, as the register has it.</param>
/// <param name="Checks">Conversations, or <c>invariant</c>.</param>
/// <param name="Faults">By which its checks are proven.</param>
internal sealed record RequirementJson(
    string Id, string Document, string Section, string? Draft, string Level, string Party, string Status, string? Reason, string Text,
    string? Sentence, IReadOnlyList<string> Checks, IReadOnlyList<string> Records, IReadOnlyList<string>? Faults)
{
    public static RequirementJson Of(RequirementCoverage one, IReadOnlyList<string>? faults) => new(
        one.Requirement.Id, one.Requirement.Document, one.Requirement.Section, one.Requirement.Draft, one.Requirement.Level.Word(), one.Requirement.Party,
        Word(one.Status), one.Reason.Length == 0 ? null : one.Reason, one.Requirement.Text, one.Requirement.Sentence?.ToString(), one.Checks, one.Records, faults);

    private static string Word(CoverageStatus status) => status switch
    {
        CoverageStatus.Checked => "checked",
        CoverageStatus.Recorded => "recorded",
        CoverageStatus.NeedsSetUp => "needs-set-up",
        CoverageStatus.Untestable => "untestable",
        _ => "open",
    };
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CoverageJson))]
internal sealed partial class CoverageJsonContext : JsonSerializerContext;
