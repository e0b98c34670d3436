using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Extensions;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>RCPT (RFC 5321 section 4.1.1.3): "RCPT TO:" ( "&lt;Postmaster&gt;" / Forward-path ) [SP Rcpt-parameters].</summary>
internal sealed class Rcpt() : SmtpVerb("RCPT", SmtpRoles.Any, SmtpPhases.AfterSender)
{
    private static readonly SmtpReply Accepted = new(250, "2.1.5", "Recipient ok");
    private static readonly SmtpReply BadPath = new(501, "5.1.3", "Bad syntax in forward-path");
    private static readonly SmtpReply NeedsAscii = new(553, "5.6.7", "This recipient needs SMTPUTF8");
    private static readonly SmtpReply TooMany = new(452, "4.5.3", "Too many recipients");

    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Rcpt());

    public override bool NeedsUser => true;

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(Run(session, command, session.Transaction ??= new() { ReversePath = null }));

    private static SmtpReply Run(SmtpSession session, SmtpCommand command, MailTransaction transaction)
    {
        var scanner = new SmtpScanner(command.Argument.Span);
        if (!scanner.TakeWord("TO:")) return SmtpReplies.BadSyntax;
        if (!scanner.TryForwardPath(out var path)) return BadPath;
        if (Submitting.Refusal(session, path) is { } unqualified) return unqualified;
        if (EsmtpParameter.ParseAll(scanner.Rest) is not { } parameters) return SmtpReplies.BadSyntax;
        var account = LocalDelivery.Resolve(session, path!);
        var recipient = new Recipient(path!, account)
        {
            Group = account is null ? MailGroups.Find(session, path!) : null,
            RelayTo = account is null && Relaying.Permits(session, path!) ? path!.Domain : null,
        };
        foreach (var parameter in parameters)
            if (SmtpExtensions.ApplyToRcpt(session, transaction, recipient, parameter) is { } refusal) return refusal;
        if (path!.NeedsUtf8 && !transaction.IsUtf8) return SmtpUtf8.IsOffered(session) ? NeedsAscii : BadPath;
        if (recipient is { Account: null, Group: null, RelayTo: null }) return LocalDelivery.IsLocal(session, path.Domain) ? SmtpReplies.NoSuchUser : SmtpReplies.NoRelay;
        if (transaction.Recipients.Count >= session.Limits.Recipients) return TooMany;
        if (SmtpExtensions.RecipientRefusal(session, transaction, recipient) is { } unwanted) return unwanted;
        transaction.Recipients.Add(recipient);
        session.Phase = SmtpPhases.Recipients;
        return Accepted;
    }
}
