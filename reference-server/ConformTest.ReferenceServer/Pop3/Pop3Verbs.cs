using System.Text;

namespace ConformTest.ReferenceServer.Pop3;

/// <summary>The commands of the server; each adds itself from its own file.</summary>
public static class Pop3Verbs
{
    private static readonly Lock Writing = new();
    private static volatile Pop3Verb[] _all = [];

    public static IReadOnlyList<Pop3Verb> All => _all;

    /// <exception cref="ArgumentException">The name is taken.</exception>
    public static void Add(Pop3Verb verb)
    {
        ArgumentNullException.ThrowIfNull(verb);
        lock (Writing)
        {
            if (_all.Any(known => known.Name == verb.Name)) throw new ArgumentException($"two commands are named '{verb.Name}'", nameof(verb));
            _all = [.. _all.Append(verb).OrderBy(known => known.Name, StringComparer.Ordinal)];
        }
    }

    /// <summary>The command of this keyword in any case.</summary>
    public static Pop3Verb? Find(ReadOnlySpan<byte> keyword)
    {
        foreach (var verb in _all)
            if (verb.Name.Length == keyword.Length && Ascii.EqualsIgnoreCase(keyword, verb.Name)) return verb;
        return null;
    }
}
