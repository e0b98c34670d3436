using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Every message is put off with 452 behind its end (RFC 5321 section 4.3.2): nothing is delivered, and nothing was promised.</summary>
internal sealed class TemporaryTrouble()
    : SmtpVariant("smtp.policy.no-storage", "Every message is put off with 452 behind its end (RFC 5321 section 4.3.2): nothing is delivered, and nothing was promised.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new TemporaryTrouble());

    private static readonly SmtpReply Full = new(452, "4.3.1", "Insufficient system storage");

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) => session.Role == SmtpRoles.MailExchange ? message with { Copies = 0 } : message;

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 250 && session.Role == SmtpRoles.MailExchange && session.Phase == SmtpPhases.Ready && (command?.Is("DATA") == true || command?.Is("BDAT") == true) ? Full : reply;
}
