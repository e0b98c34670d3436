namespace ConformTest.ReferenceServer.Faults;

/// <summary>A fault or a variant was asked for which does not exist.</summary>
/// <param name="kind"><c>fault</c> or <c>variant</c>.</param>
public sealed class UnknownFaultException(string kind, string name, IReadOnlyList<string> near) : Exception(Describe(kind, name, near))
{
    public string Name { get; } = name;

    /// <summary>Names that are spelt similarly, nearest first.</summary>
    public IReadOnlyList<string> Near { get; } = near;

    private static string Describe(string kind, string name, IReadOnlyList<string> near) => near.Count == 0
        ? $"unknown {kind} '{name}'"
        : $"unknown {kind} '{name}'; did you mean {string.Join(" or ", near)}?";
}
