using System.Collections.Concurrent;

namespace ConformTest.ReferenceServer.Faults;

/// <summary>All faults which the server can be started with; each adds itself from its own file.</summary>
public static class FaultRegistry
{
    private static readonly ConcurrentDictionary<string, Fault> ByName = new(StringComparer.Ordinal);

    /// <summary>All faults, sorted by name.</summary>
    public static IReadOnlyList<Fault> All => [.. ByName.Values.OrderBy(fault => fault.Name, StringComparer.Ordinal)];

    /// <exception cref="ArgumentException">The name is taken, or has no protocol part.</exception>
    public static void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (!fault.Name.Contains('.', StringComparison.Ordinal))
            throw new ArgumentException($"fault '{fault.Name}' must start with its protocol and a dot", nameof(fault));
        if (!ByName.TryAdd(fault.Name, fault))
            throw new ArgumentException($"two faults are named '{fault.Name}'", nameof(fault));
    }

    public static Fault? Find(string name) => ByName.GetValueOrDefault(name);

    /// <exception cref="UnknownFaultException">No fault has this name; the message lists near ones.</exception>
    public static Fault Get(string name) => Find(name) ?? throw new UnknownFaultException(name, Near(name));

    private static IReadOnlyList<string> Near(string name) =>
    [
        .. ByName.Keys
            .Select(known => (known, distance: EditDistance(known, name)))
            .Where(pair => pair.distance <= Math.Max(3, name.Length / 3)
                || pair.known.StartsWith(name, StringComparison.Ordinal)
                || name.StartsWith(pair.known, StringComparison.Ordinal))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.known, StringComparer.Ordinal)
            .Take(5).Select(pair => pair.known),
    ];

    private static int EditDistance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
