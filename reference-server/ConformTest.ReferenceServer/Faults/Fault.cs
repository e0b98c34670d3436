namespace ConformTest.ReferenceServer.Faults;

/// <summary>
/// A switchable, deliberate deviation of the reference server. One instance serves all sessions, so it keeps no state of
/// its own; what it must remember goes into the session's bag.
/// </summary>
public abstract class Fault
{
    /// <param name="name">The requirement which it breaks, with <c>/variant</c> when one requirement can break in several ways.</param>
    /// <param name="summary">What the server does wrong, in one sentence.</param>
    protected Fault(string name, string summary)
    {
        Name = name;
        Summary = summary;
    }

    public string Name { get; }

    public string Summary { get; }

    /// <summary>The first part of the name: <c>smtp</c>, <c>pop3</c>, <c>imap</c>, or <c>mail</c> for all of them.</summary>
    public string Protocol => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>True when the fault touches sessions of this protocol.</summary>
    public bool Concerns(string protocol) => Protocol == protocol || Protocol == "mail";

    public override string ToString() => Name;
}
