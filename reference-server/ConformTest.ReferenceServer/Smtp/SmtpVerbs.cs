using System.Text;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>The commands of the server; each adds itself from its own file.</summary>
public static class SmtpVerbs
{
    private static readonly Lock Writing = new();
    private static volatile SmtpVerb[] _all = [];

    public static IReadOnlyList<SmtpVerb> All => _all;

    /// <exception cref="ArgumentException">The name is taken.</exception>
    public static void Add(SmtpVerb verb)
    {
        ArgumentNullException.ThrowIfNull(verb);
        lock (Writing)
        {
            if (_all.Any(known => known.Name == verb.Name)) throw new ArgumentException($"two commands are named '{verb.Name}'", nameof(verb));
            _all = [.. _all.Append(verb).OrderBy(known => known.Name, StringComparer.Ordinal)];
        }
    }

    /// <summary>The command of this name in any case, if the role knows it.</summary>
    public static SmtpVerb? Find(ReadOnlySpan<byte> name, SmtpRoles role)
    {
        foreach (var verb in _all)
            if (verb.Name.Length == name.Length && (verb.Roles & role) != 0 && Ascii.EqualsIgnoreCase(name, verb.Name)) return verb;
        return null;
    }
}
