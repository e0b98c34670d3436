using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>EXPN (RFC 5321 section 4.1.1.7). There are no lists: 252 for a mailbox, 550 for nobody.</summary>
internal sealed class Expn() : SmtpVerb("EXPN", SmtpRoles.Any, SmtpPhases.AnyTime)
{
    private static readonly SmtpReply NotAList = new(252, "2.5.2", "Not a list");

    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Expn());

    public override string? Extension => "EXPN";

    public override bool NeedsUser => true;

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (MailboxArgument.Read(session, command.Argument.Span) is not { } path) return new(SmtpReplies.BadSyntax);
        return new(LocalDelivery.Resolve(session, path) is null ? SmtpReplies.NoSuchUser : NotAList);
    }
}
