using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Faulting;

/// <summary>
/// A deviation of the IMAP server. Each hook gets what the server is about to do and gives back what it does in place of
/// it; a hook that is not overridden changes nothing. State goes into <see cref="ImapSession.Notes"/>.
/// </summary>
internal abstract class ImapFault(string name, string summary) : Fault(name, summary)
{
    /// <summary>Before the greeting; may wait or abort.</summary>
    public virtual ValueTask AcceptedAsync(ImapSession session, CancellationToken cancellation) => default;

    /// <summary>The capabilities that are advertised (they work all the same).</summary>
    public virtual IReadOnlyList<string> Capabilities(ImapSession session, IReadOnlyList<string> capabilities) => capabilities;

    /// <summary>What becomes of a literal that was announced.</summary>
    public virtual LiteralVerdict Literal(ImapSession session, LiteralHeader header, LiteralVerdict verdict) => verdict;

    /// <summary>The octets of a literal as the parser sees them.</summary>
    public virtual ReadOnlyMemory<byte> LiteralRead(ImapSession session, LiteralHeader header, ReadOnlyMemory<byte> octets) => octets;

    /// <summary>
    /// Answers a command in place of its handler: null leaves it to the handler. Called before its arguments are parsed and
    /// before the state is checked; unknown commands come here too. Send untagged responses with <see cref="ImapSession.SendAsync"/>.
    /// </summary>
    public virtual ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) => new((Completion?)null);

    /// <summary>Whether the command may run in the present state.</summary>
    public virtual Admission Admit(ImapSession session, Invocation invocation, Admission admission) => admission;

    /// <summary>Whether the command may let message numbers move.</summary>
    public virtual ExpungeTiming Timing(ImapSession session, Invocation invocation, ExpungeTiming timing) => timing;

    /// <summary>What the session tells of changes in the selected mailbox.</summary>
    public virtual ViewChanges Changes(ImapSession session, ViewChanges changes) => changes;

    /// <summary>The state that the session enters.</summary>
    public virtual SessionState Entering(ImapSession session, SessionState state) => state;

    /// <summary>How a command ends.</summary>
    public virtual Completion Completing(ImapSession session, Invocation invocation, Completion completion) => completion;

    /// <summary>The responses that are sent in place of this one: none, itself, several.</summary>
    public virtual IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) => [response];

    /// <summary>The octets that are sent for a response, CRLF included.</summary>
    public virtual ReadOnlyMemory<byte> Encode(ImapSession session, ImapResponse response, ReadOnlyMemory<byte> octets) => octets;

    /// <summary>After a response was written (not yet sent); may wait, flush or abort.</summary>
    public virtual ValueTask SentAsync(ImapSession session, ImapResponse response, CancellationToken cancellation) => default;

    /// <summary>A message before it is stored by APPEND.</summary>
    public virtual NewMessage Appending(ImapSession session, Mailbox target, NewMessage message) => message;

    /// <summary>The messages that COPY and MOVE put into the target, as they are stored.</summary>
    public virtual IReadOnlyList<NewMessage> Copying(ImapSession session, Mailbox target, IReadOnlyList<NewMessage> messages) => messages;

    /// <summary>The messages that are about to be removed by EXPUNGE, CLOSE or MOVE.</summary>
    public virtual IReadOnlyList<StoredMessage> Expunging(ImapSession session, IReadOnlyList<StoredMessage> messages) => messages;

    /// <summary>The flags that STORE (or a FETCH that sets \Seen) is about to apply.</summary>
    public virtual MessageFlags Storing(ImapSession session, FlagOperation operation, MessageFlags flags) => flags;

    /// <summary>The numbers of the messages that a sequence set names.</summary>
    public virtual IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers) => numbers;

    /// <summary>The numbers of the messages that a search found.</summary>
    public virtual IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) => numbers;

    /// <summary>Whether both sides compress behind the answer to COMPRESS.</summary>
    public virtual bool Compresses(ImapSession session, bool begins) => begins;

    /// <summary>After a TLS handshake that STARTTLS began. What was sent in clear behind the command is a matter for a WireFault.</summary>
    public virtual ValueTask SecuredAsync(ImapSession session, CancellationToken cancellation) => default;
}
