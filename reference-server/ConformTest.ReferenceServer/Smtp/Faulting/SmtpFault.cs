using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Message;
using ConformTest.ReferenceServer.Smtp.Syntax;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Faulting;

/// <summary>
/// A deviation of SMTP, submission or LMTP. Each method is a point where the server asks; override the one that breaks the
/// requirement. A fault may also read and write on <see cref="SmtpSession.Connection"/>, wait there, end the session with
/// <see cref="SmtpSession.End"/>, or keep what it must remember in <see cref="SmtpSession.Memory{T}"/>.
/// </summary>
public abstract class SmtpFault(string name, string summary) : Fault(name, summary)
{
    /// <summary>The limits of the session, asked once at its start.</summary>
    public virtual ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits;

    /// <summary>A command as it will be understood. Mending bad syntax here makes the server lenient.</summary>
    public virtual SmtpCommand Received(SmtpSession session, SmtpCommand command) => command;

    /// <summary>Whether a known command may come now: the order of commands and the need to authenticate.</summary>
    public virtual bool Permits(SmtpSession session, SmtpCommand command, bool permitted) => permitted;

    /// <summary>The answer in place of the command's own work, or null.</summary>
    public virtual ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) => default;

    /// <summary>The lines of the EHLO or LHLO reply behind the first: keywords with their parameters.</summary>
    public virtual IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) => keywords;

    /// <summary>The account of a forward-path; null makes RCPT refuse it.</summary>
    public virtual Account? Resolve(SmtpSession session, MailPath path, Account? account) => account;

    /// <summary>A step of an authentication exchange, in answer to what the client said.</summary>
    public virtual SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) => step;

    /// <summary>What a session sees to because messages are submitted in it.</summary>
    public virtual SubmissionDuties Duties(SmtpSession session, SubmissionDuties duties) => duties;

    /// <summary>How the octets after DATA are read: what ends them, dots, forbidden octets.</summary>
    public virtual DataRules Data(SmtpSession session, DataRules rules) => rules;

    /// <summary>What an extension has against the content of a message, or null.</summary>
    public virtual SmtpReply? Refusing(SmtpSession session, SmtpReply? refusal) => refusal;

    /// <summary>The message before delivery: its content, its trace header, its recipients, the number of copies.</summary>
    public virtual ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) => message;

    /// <summary>True: what is about to be forgotten is kept.</summary>
    public virtual bool Keeps(SmtpSession session, SmtpReset reset) => false;

    /// <summary>Any reply; the command is null for the greeting and for replies to no command.</summary>
    public virtual SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) => reply;

    /// <summary>The octets of a reply.</summary>
    public virtual ReadOnlyMemory<byte> Encode(
        SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets) => octets;

    /// <summary>After the reply was written: the session's state may be tampered with, the session ended.</summary>
    public virtual ValueTask AfterAsync(
        SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation) => default;
}
