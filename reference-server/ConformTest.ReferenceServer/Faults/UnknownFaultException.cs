namespace ConformTest.ReferenceServer.Faults;

/// <summary>A fault was asked for which does not exist.</summary>
public sealed class UnknownFaultException(string name, IReadOnlyList<string> near) : Exception(Describe(name, near))
{
    public string Name { get; } = name;

    /// <summary>Names that are spelt similarly, nearest first.</summary>
    public IReadOnlyList<string> Near { get; } = near;

    private static string Describe(string name, IReadOnlyList<string> near) => near.Count == 0
        ? $"unknown fault '{name}'"
        : $"unknown fault '{name}'; did you mean {string.Join(" or ", near)}?";
}
