namespace ConformTest.ReferenceServer.Pop3;

/// <summary>A command of the protocol.</summary>
/// <param name="name">Upper case.</param>
/// <param name="states">The states in which it may come.</param>
public abstract class Pop3Verb(string name, Pop3States states)
{
    public string Name { get; } = name;

    public Pop3States States { get; } = states;

    /// <summary>The CAPA line which announces it, or null; also the name under which it can be switched off.</summary>
    public virtual string? Capability => null;

    /// <summary>What CAPA says now, arguments included; null when it has nothing to say.</summary>
    public virtual string? Announce(Pop3Session session) => Capability;

    public abstract ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation);
}
