using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;

namespace ConformTest.Suites;

/// <summary>Gathers the requirements of several files and what is wrong with them.</summary>
internal sealed class RegisterBuilder
{
    private readonly SortedDictionary<string, Requirement> _requirements = new(StringComparer.Ordinal);

    public List<Diagnostic> Diagnostics { get; } = [];

    public void Read(SuiteFile file)
    {
        var report = new RequirementReport(file, Diagnostics);
        foreach (var requirement in new RequirementReader(file, report).Read())
            if (!_requirements.TryAdd(requirement.Id, requirement))
                report.Error(requirement.Position, requirement.Id.Length, $"there are two requirements '{requirement.Id}'",
                    $"the other is at {_requirements[requirement.Id].Position}");
    }

    public RequirementRegister Build() => new([.. _requirements.Values]);
}
