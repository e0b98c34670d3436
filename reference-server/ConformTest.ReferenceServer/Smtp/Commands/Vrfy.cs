using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>VRFY (RFC 5321 sections 3.5 and 4.1.1.6): 250 with the mailbox, 252 for other domains, 550 for nobody.</summary>
internal sealed class Vrfy() : SmtpVerb("VRFY", SmtpRoles.Any, SmtpPhases.AnyTime)
{
    private static readonly SmtpReply CannotVerify = new(252, "2.5.2", "Cannot verify a mailbox elsewhere");

    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Vrfy());

    public override bool NeedsUser => true;

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (MailboxArgument.Read(session, command.Argument.Span) is not { } path) return new(SmtpReplies.BadSyntax);
        if (LocalDelivery.Resolve(session, path) is { } account) return new(MailboxArgument.Shown(session, command.Argument.Span, account.Address));
        return new(LocalDelivery.IsLocal(session, path.Domain) ? SmtpReplies.NoSuchUser : CannotVerify);
    }
}
