using System.Collections.Frozen;

namespace ConformTest.Harness.Language.Linting;

/// <summary>Whether a capability is one that the registry knows.</summary>
internal static class Capabilities
{
    public static bool IsKnown(FrozenSet<string> names, string name, MailProtocol protocol)
    {
        if (name.StartsWith('X') || name.StartsWith("AUTH=", StringComparison.OrdinalIgnoreCase) || names.Contains(name))
            return true;
        var equals = name.IndexOf('=');
        if (equals < 0)
            return false;
        // IMAP names contain their argument (RFC 9051 section 6.1.1); elsewhere parameters stand behind the name.
        return names.Contains(protocol == MailProtocol.Imap ? name[..(equals + 1)] : name[..equals]);
    }
}
