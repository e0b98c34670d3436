using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>
/// VRFY (RFC 5321 sections 3.5 and 4.1.1.6): 250 with the mailbox of a user, an alias or a list, 553 with all that a name may mean,
/// 252 for other domains, 550 for nobody.
/// </summary>
internal sealed class Vrfy() : SmtpVerb("VRFY", SmtpRoles.Any, SmtpPhases.AnyTime)
{
    private static readonly SmtpReply CannotVerify = new(252, "2.5.2", "Cannot verify a mailbox elsewhere");

    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Vrfy());

    public override bool NeedsUser => true;

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (MailboxArgument.Read(session, command.Argument.Span) is not { } path) return new(SmtpReplies.BadSyntax);
        if (LocalDelivery.Resolve(session, path) is { } account) return new(Shown(account.Address));
        if (MailGroups.Find(session, path) is { } group) return new(Shown(MailGroups.AddressOf(session, group)));
        if (!LocalDelivery.IsLocal(session, path.Domain)) return new(CannotVerify);
        return new(ByName(session, path) switch
        {
            [] => SmtpReplies.NoSuchUser,
            [var only] => Shown(only),
            var several => new SmtpReply(553, "5.1.4", ["Ambiguous; possibilities are", .. several.Select(address => MailboxArgument.Form(session, address))]),
        });

        SmtpReply Shown(string address) => MailboxArgument.Shown(session, command.Argument.Span, MailboxArgument.Form(session, address));
    }

    private static IReadOnlyList<string> ByName(SmtpSession session, MailPath path) =>
        path.Domain.Length == 0 ? UserNames.Find(session, path.LocalPart) : [];
}
