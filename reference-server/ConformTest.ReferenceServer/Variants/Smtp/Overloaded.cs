using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>One of three connections is turned away with 421 (RFC 5321 section 3.8): load, and no deviation.</summary>
internal sealed class Overloaded()
    : SmtpVariant("smtp.policy.overloaded", "One of three connections is turned away with 421 (RFC 5321 section 3.8): load, and no deviation.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new Overloaded());

    private static readonly SmtpReply Busy = new(421, "4.3.2", "mx.reference.test Too many connections, try again later");

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (command is not null || reply.Code != 220 || session.Role != SmtpRoles.MailExchange || session.Context.Id % 3 != 0) return reply;
        session.End();
        return Busy;
    }
}
