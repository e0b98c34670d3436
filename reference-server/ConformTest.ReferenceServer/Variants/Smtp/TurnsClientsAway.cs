using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Connections are refused with 554 (RFC 5321 section 3.1): nothing can be learnt, and nothing is wrong.</summary>
internal sealed class TurnsClientsAway()
    : SmtpVariant("smtp.policy.no-service", "Connections are refused with 554 (RFC 5321 section 3.1): nothing can be learnt, and nothing is wrong.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new TurnsClientsAway());

    private static readonly SmtpReply NoService = new(554, "5.3.2", "mx.reference.test No SMTP service here");

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) => command is null && reply.Code == 220 && session.Role == SmtpRoles.MailExchange ? NoService : reply;

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) => permitted && (command.Is("QUIT") || session.Role != SmtpRoles.MailExchange);
}
