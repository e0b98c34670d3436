using System.Collections.Concurrent;

namespace ConformTest.ReferenceServer.Faults;

/// <summary>What can be switched on by name: faults, or variants. Each adds itself from its own file.</summary>
/// <param name="kind">The word for one of them in messages.</param>
internal sealed class SwitchRegistry(string kind)
{
    private readonly ConcurrentDictionary<string, Fault> _byName = new(StringComparer.Ordinal);

    /// <summary>All, sorted by name.</summary>
    public IReadOnlyList<Fault> All => [.. _byName.Values.OrderBy(one => one.Name, StringComparer.Ordinal)];

    /// <exception cref="ArgumentException">The name is taken, or has no protocol part.</exception>
    public void Add(Fault one)
    {
        if (!one.Name.Contains('.', StringComparison.Ordinal))
            throw new ArgumentException($"{kind} '{one.Name}' must start with its protocol and a dot", nameof(one));
        if (!_byName.TryAdd(one.Name, one))
            throw new ArgumentException($"two {kind}s are named '{one.Name}'", nameof(one));
    }

    public Fault? Find(string name) => _byName.GetValueOrDefault(name);

    /// <exception cref="UnknownFaultException">Nothing has this name; the message lists near ones.</exception>
    public Fault Get(string name) => Find(name) ?? throw new UnknownFaultException(kind, name, Near(name));

    private IReadOnlyList<string> Near(string name) =>
    [
        .. _byName.Keys
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
