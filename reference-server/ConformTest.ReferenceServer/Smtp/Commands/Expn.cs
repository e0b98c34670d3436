using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>EXPN (RFC 5321 sections 3.5 and 4.1.1.7): 250 with the members of a list or an alias, 252 for a mailbox, 550 for nobody.</summary>
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
        if (MailGroups.Find(session, path) is { } group)
            return new(MailboxArgument.Shown(session, command.Argument.Span, [.. MailGroups.Members(session, group).Select(member => MailboxArgument.Form(session, Address(session, member)))]));
        return new(LocalDelivery.Resolve(session, path) is null ? SmtpReplies.NoSuchUser : NotAList);
    }

    /// <summary>Where RCPT would deliver: the mailbox behind the name, when it is here.</summary>
    private static string Address(SmtpSession session, MailPath member) => LocalDelivery.Resolve(session, member)?.Address ?? member.Text;
}
