using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Extensions;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>MAIL (RFC 5321 section 4.1.1.2): "MAIL FROM:" Reverse-path [SP Mail-parameters].</summary>
internal sealed class Mail() : SmtpVerb("MAIL", SmtpRoles.Any, SmtpPhases.Ready)
{
    private static readonly SmtpReply Accepted = new(250, "2.1.0", "Sender ok");
    private static readonly SmtpReply BadPath = new(501, "5.1.7", "Bad syntax in reverse-path");
    private static readonly SmtpReply NeedsAscii = new(550, "5.6.7", "This sender needs SMTPUTF8");

    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Mail());

    public override bool NeedsUser => true;

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(Run(session, command));

    private static SmtpReply Run(SmtpSession session, SmtpCommand command)
    {
        var scanner = new SmtpScanner(command.Argument.Span);
        if (!scanner.TakeWord("FROM:")) return SmtpReplies.BadSyntax;
        if (!scanner.TryReversePath(out var path)) return BadPath;
        if (Submitting.Refusal(session, path) is { } unqualified) return unqualified;
        if (EsmtpParameter.ParseAll(scanner.Rest) is not { } parameters) return SmtpReplies.BadSyntax;
        var transaction = new MailTransaction { ReversePath = path };
        foreach (var parameter in parameters)
            if (SmtpExtensions.ApplyToMail(session, transaction, parameter) is { } refusal) return refusal;
        if (path?.NeedsUtf8 == true && !transaction.IsUtf8) return SmtpUtf8.IsOffered(session) ? NeedsAscii : BadPath;
        if (SmtpExtensions.SenderRefusal(session, transaction) is { } late) return late;
        session.Transaction = transaction;
        session.Phase = SmtpPhases.Sender;
        return transaction.Answer ?? Accepted;
    }
}
