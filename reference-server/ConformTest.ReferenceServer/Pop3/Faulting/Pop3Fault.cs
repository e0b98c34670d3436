using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Pop3.Faulting;

/// <summary>
/// A deviation of POP3. Each method is a point where the server asks; override the one that breaks the requirement. A fault may
/// also read and write on <see cref="Pop3Session.Connection"/>, wait there, end the session with <see cref="Pop3Session.End"/>,
/// or keep what it must remember in <see cref="Pop3Session.Memory{T}"/>.
/// </summary>
public abstract class Pop3Fault(string name, string summary) : Fault(name, summary)
{
    /// <summary>The limits of the session, asked once at its start.</summary>
    public virtual ServerLimits Limits(Pop3Session session, ServerLimits limits) => limits;

    /// <summary>The time stamp of the greeting, with angle brackets (RFC 1939 section 7, APOP).</summary>
    public virtual string Timestamp(Pop3Session session, string timestamp) => timestamp;

    /// <summary>A command as it will be understood.</summary>
    public virtual Pop3Command Received(Pop3Session session, Pop3Command command) => command;

    /// <summary>Whether a known command may come in this state.</summary>
    public virtual bool Permits(Pop3Session session, Pop3Command command, bool permitted) => permitted;

    /// <summary>The answer in place of the command's own work, or null.</summary>
    public virtual ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) => default;

    /// <summary>The lines of the CAPA reply.</summary>
    public virtual IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) => lines;

    /// <summary>A step of an authentication exchange; USER/PASS and APOP come here as mechanisms PASS and APOP.</summary>
    public virtual SaslStep Authenticate(Pop3Session session, string mechanism, SaslStep step) => step;

    /// <summary>Whether a session may open a maildrop that another session holds.</summary>
    public virtual bool OpensLockedMaildrop(Pop3Session session) => false;

    /// <summary>The messages of the maildrop, in the order of their numbers, when it is opened.</summary>
    public virtual IReadOnlyList<StoredMessage> Maildrop(Pop3Session session, IReadOnlyList<StoredMessage> messages) => messages;

    /// <summary>Whether a message number is valid: not out of range, not marked as deleted.</summary>
    public virtual bool Exists(Pop3Session session, int number, bool exists) => exists;

    /// <summary>The size of a message in STAT and LIST.</summary>
    public virtual long Octets(Pop3Session session, Pop3Message message, long octets) => octets;

    /// <summary>The unique-id of a message.</summary>
    public virtual string UniqueId(Pop3Session session, Pop3Message message, string id) => id;

    /// <summary>What RETR and TOP send of a message, before byte-stuffing.</summary>
    public virtual ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) => content;

    /// <summary>How multi-line replies are sent.</summary>
    public virtual MultiLineRules MultiLine(Pop3Session session, Pop3Command command, MultiLineRules rules) => rules;

    /// <summary>The messages which QUIT removes, or, with <paramref name="end"/> other than quit, which a lost session removes.</summary>
    public virtual IReadOnlyCollection<uint> Removes(Pop3Session session, Pop3End end, IReadOnlyCollection<uint> uids) => uids;

    /// <summary>Any reply; the command is null for the greeting and for replies to no command.</summary>
    public virtual Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) => reply;

    /// <summary>The octets of a reply's first line.</summary>
    public virtual ReadOnlyMemory<byte> Encode(
        Pop3Session session, Pop3Command? command, Pop3Reply reply, ReadOnlyMemory<byte> firstLine) => firstLine;

    /// <summary>After the reply was written.</summary>
    public virtual ValueTask AfterAsync(
        Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation) => default;
}
