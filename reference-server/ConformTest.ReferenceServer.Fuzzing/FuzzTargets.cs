using System.Collections.Concurrent;

namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>All targets; each adds itself from its own file.</summary>
internal static class FuzzTargets
{
    private static readonly ConcurrentDictionary<string, FuzzTarget> ByName = new(StringComparer.Ordinal);

    public static IReadOnlyList<FuzzTarget> All => [.. ByName.Values.OrderBy(target => target.Name, StringComparer.Ordinal)];

    /// <exception cref="ArgumentException">The name is taken.</exception>
    public static void Add(FuzzTarget target)
    {
        if (!ByName.TryAdd(target.Name, target)) throw new ArgumentException($"two targets are named '{target.Name}'", nameof(target));
    }

    public static FuzzTarget? Find(string name) => ByName.GetValueOrDefault(name);
}
