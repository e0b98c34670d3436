namespace ConformTest.ReferenceServer.Smtp;

/// <summary>A command of the protocol: its name, where it is served, when it may come, and what it does.</summary>
/// <param name="name">Upper case.</param>
/// <param name="roles">The roles that know it; to others it is an unknown word.</param>
/// <param name="phases">The phases in which it may come; otherwise it is answered with 503.</param>
public abstract class SmtpVerb(string name, SmtpRoles roles, SmtpPhases phases)
{
    public string Name { get; } = name;

    public SmtpRoles Roles { get; } = roles;

    public SmtpPhases Phases { get; } = phases;

    /// <summary>The extension which brings the verb; the verb is unknown where the extension is not on offer.</summary>
    public virtual string? Extension => null;

    /// <summary>True when submission wants to know the user first (RFC 4954 section 6).</summary>
    public virtual bool NeedsUser => false;

    /// <summary>Takes the argument apart, changes the session and says what to answer.</summary>
    public abstract ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation);
}
