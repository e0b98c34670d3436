using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Mail is taken from clients that did not say who they are; a client must, and no clause asks the server to insist.</summary>
internal sealed class GreetingOptional()
    : SmtpVariant("smtp.sequence.without-ehlo", "Mail is taken from clients that did not say who they are; a client must, and no clause asks the server to insist.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new GreetingOptional());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (session.Phase == SmtpPhases.Connected && command.Is("MAIL")) session.Phase = SmtpPhases.Ready;
        return default;
    }

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted || (session.Phase == SmtpPhases.Connected && command.Is("MAIL") && session.Role == SmtpRoles.MailExchange);
}
