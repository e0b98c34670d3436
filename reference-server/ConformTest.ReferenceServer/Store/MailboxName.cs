using System.Text;

namespace ConformTest.ReferenceServer.Store;

/// <summary>The rules for mailbox names inside the store, where they are Unicode whatever the wire encoding was.</summary>
public static class MailboxName
{
    /// <summary>The hierarchy delimiter.</summary>
    public const char Delimiter = '/';

    /// <summary>The one name that compares without case (RFC 9051 section 5.1).</summary>
    public const string Inbox = "INBOX";

    /// <summary>A name that no mailbox can have.</summary>
    public const string Impossible = "\ud800";

    private const int Longest = 1000;
    private const int Deepest = 32;

    /// <summary>The spelling under which a name is stored: INBOX, and INBOX as the root of other names, in capitals.</summary>
    public static string Canonical(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!name.StartsWith(Inbox, StringComparison.OrdinalIgnoreCase)) return name;
        if (name.Length == Inbox.Length) return Inbox;
        return name[Inbox.Length] == Delimiter ? Inbox + name[Inbox.Length..] : name;
    }

    /// <summary>The names above this one, outermost first.</summary>
    public static IEnumerable<string> Superiors(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (var at = name.IndexOf(Delimiter); at >= 0; at = name.IndexOf(Delimiter, at + 1))
            yield return name[..at];
    }

    /// <summary>True when <paramref name="name"/> lies anywhere below <paramref name="superior"/>.</summary>
    public static bool IsInferior(string name, string superior)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(superior);
        return name.Length > superior.Length && name[superior.Length] == Delimiter && name.StartsWith(superior, StringComparison.Ordinal);
    }

    /// <summary>
    /// Refuses names that no mailbox may be given: empty levels, controls and unpaired surrogates (RFC 5198 as
    /// RFC 9051 section 5.1 asks), the LIST wildcards, and names beyond the store's bounds.
    /// </summary>
    /// <exception cref="StoreException">The name cannot be used.</exception>
    public static void CheckNew(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > Longest) throw new StoreException(StoreRefusal.Limit, name[..40], $"names end at {Longest} characters");
        var levels = name.Split(Delimiter);
        if (levels.Length > Deepest) throw new StoreException(StoreRefusal.Limit, name, $"hierarchies end at {Deepest} levels");
        if (Array.Exists(levels, level => level.Length == 0)) throw Unusable(name, "a hierarchy level is empty");
        if (name.AsSpan().ContainsAny('*', '%')) throw Unusable(name, "LIST wildcards cannot be part of a name");
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
                throw Unusable(name, "it has a control or an invalid character");
        }
    }

    private static StoreException Unusable(string name, string why) => new(StoreRefusal.Cannot, name, why);
}
