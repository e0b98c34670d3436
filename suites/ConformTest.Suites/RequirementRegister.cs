using System.Collections.Immutable;
using ConformTest.Harness.Judging;

namespace ConformTest.Suites;

/// <summary>All requirements, by their ids.</summary>
public sealed class RequirementRegister
{
    private readonly Dictionary<string, Requirement> _byId;

    /// <param name="requirements">With distinct ids.</param>
    public RequirementRegister(ImmutableArray<Requirement> requirements)
    {
        All = requirements;
        _byId = new Dictionary<string, Requirement>(requirements.Length, StringComparer.Ordinal);
        foreach (var requirement in requirements)
            _byId.Add(requirement.Id, requirement);
    }

    /// <summary>In the order of their ids.</summary>
    public ImmutableArray<Requirement> All { get; }

    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>The requirement, or null when there is none with this id.</summary>
    public Requirement? Find(string id) => _byId.GetValueOrDefault(id);
}
