using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>
/// One command. Its handler reads the arguments by their grammar, calls the store, sends untagged data and says how the
/// command ended; state and capability were checked before.
/// </summary>
internal abstract class ImapCommand(string name, ValidIn validIn)
{
    /// <summary>The name in capitals; <c>UID</c> commands have two words.</summary>
    public string Name { get; } = name;

    /// <summary>The states in which it may be given (RFC 9051 section 3).</summary>
    public ValidIn ValidIn { get; } = validIn;

    /// <summary>The capability that announces it; null when it belongs to the base protocol.</summary>
    public virtual string? Capability => null;

    /// <summary>Whether message numbers may move while it runs (RFC 9051 section 7.5.1).</summary>
    public virtual ExpungeTiming Expunges => ExpungeTiming.Allowed;

    /// <summary>False when it was switched off, which makes it an unknown command.</summary>
    public virtual bool IsOffered(ImapSession session) => Capability is null || session.Context.Offers(Capability);

    public abstract ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation);

    /// <summary>What follows the tagged response.</summary>
    public virtual ValueTask CompletedAsync(ImapSession session, Completion completion, CancellationToken cancellation) => default;

    protected Completion Done(ResponseCode? code = null) => Completion.Ok(code, $"{Name} completed");
}
