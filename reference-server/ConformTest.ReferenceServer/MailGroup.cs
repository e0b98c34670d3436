namespace ConformTest.ReferenceServer;

/// <summary>
/// A name that stands for several mailboxes (RFC 5321 section 3.9): an alias, or, when somebody administers it, a list, to whose
/// administrator errors go.
/// </summary>
/// <param name="Name">The local part at the server's domain, in any case.</param>
/// <param name="Members">Mailboxes or other groups: local parts at the server's domain, or whole addresses.</param>
/// <param name="Administrator">Who gets the errors of a list; null for an alias.</param>
public sealed record MailGroup(string Name, IReadOnlyList<string> Members, string? Administrator = null)
{
    /// <summary>True when the return path becomes the administrator's (RFC 5321 section 3.9.2).</summary>
    public bool IsList => Administrator is not null;

    /// <summary>A list, <c>team</c>, and an alias, <c>staff</c>, of two accounts that nobody needs for anything else; the list's administrator is the postmaster.</summary>
    public static IReadOnlyList<MailGroup> Default { get; } =
    [
        new("team", ["u15", "u16"], "team-request"),
        new("team-request", ["postmaster"]),
        new("staff", ["u15", "u16"]),
    ];
}
