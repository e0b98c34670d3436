using System.Collections.Frozen;

namespace ConformTest.ReferenceServer.Store;

/// <summary>The system flags that are stored (RFC 9051 section 2.3.2); \Recent belongs to a session and is not among them.</summary>
[Flags]
public enum SystemFlags
{
    None = 0,
    Answered = 1,
    Flagged = 2,
    Deleted = 4,
    Seen = 8,
    Draft = 16,
}

/// <summary>An immutable set of system flags and keywords; names compare without case, the first spelling is kept.</summary>
public sealed class MessageFlags : IEquatable<MessageFlags>
{
    /// <summary>No flag at all.</summary>
    public static readonly MessageFlags None = new(SystemFlags.None, []);

    /// <summary>The wire names in the order in which they are always reported.</summary>
    public static readonly IReadOnlyList<string> SystemNames = [@"\Answered", @"\Flagged", @"\Deleted", @"\Seen", @"\Draft"];

    private static readonly FrozenDictionary<string, SystemFlags> ByName = SystemNames
        .Select((name, bit) => KeyValuePair.Create(name, (SystemFlags)(1 << bit)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly string[] _keywords;

    private MessageFlags(SystemFlags system, string[] keywords)
    {
        System = system;
        _keywords = keywords;
    }

    /// <summary>The system flags.</summary>
    public SystemFlags System { get; }

    /// <summary>The keywords, in the order in which they were added.</summary>
    public IReadOnlyList<string> Keywords => _keywords;

    /// <summary>All flags by their wire names, system flags first.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            for (var bit = 0; bit < SystemNames.Count; bit++)
                if (((int)System & (1 << bit)) != 0) yield return SystemNames[bit];
            foreach (var keyword in _keywords) yield return keyword;
        }
    }

    /// <summary>Reads wire names; unknown backslash names and \Recent are left out, since no client can set them.</summary>
    public static MessageFlags Of(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var system = SystemFlags.None;
        List<string>? keywords = null;
        foreach (var name in names)
        {
            if (ByName.TryGetValue(name, out var flag)) system |= flag;
            else if (!name.StartsWith('\\') && keywords?.Contains(name, StringComparer.OrdinalIgnoreCase) != true)
                (keywords ??= []).Add(name);
        }

        return system == SystemFlags.None && keywords is null ? None : new(system, keywords is null ? [] : [.. keywords]);
    }

    /// <summary>True when the system flag is set.</summary>
    public bool Has(SystemFlags flag) => (System & flag) == flag;

    /// <summary>True when the keyword is set.</summary>
    public bool HasKeyword(string keyword) => Array.Exists(_keywords, k => k.Equals(keyword, StringComparison.OrdinalIgnoreCase));

    /// <summary>These and those.</summary>
    public MessageFlags With(MessageFlags added)
    {
        ArgumentNullException.ThrowIfNull(added);
        var fresh = added._keywords.Where(k => !HasKeyword(k)).ToArray();
        return fresh.Length == 0 && (System | added.System) == System ? this : new(System | added.System, [.. _keywords, .. fresh]);
    }

    /// <summary>These without those.</summary>
    public MessageFlags Without(MessageFlags removed)
    {
        ArgumentNullException.ThrowIfNull(removed);
        var kept = Array.FindAll(_keywords, k => !removed.HasKeyword(k));
        return kept.Length == _keywords.Length && (System & removed.System) == 0 ? this : new(System & ~removed.System, kept);
    }

    public bool Equals(MessageFlags? other) => other is not null && System == other.System
        && _keywords.Length == other._keywords.Length && Array.TrueForAll(_keywords, other.HasKeyword);

    public override bool Equals(object? obj) => Equals(obj as MessageFlags);

    public override int GetHashCode() => HashCode.Combine(System, _keywords.Length);

    public override string ToString() => string.Join(' ', Names);
}
