using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>DATA without recipients is refused with 554 (RFC 5321 section 3.3).</summary>
internal sealed class DataWithoutRecipientBy554()
    : SmtpVariant("smtp.data.no-recipient-554", "DATA without recipients is refused with 554 (RFC 5321 section 3.3).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new DataWithoutRecipientBy554());

    // LMTP knows 503 only (RFC 2033 section 4.2).
    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 503 && session.Role != SmtpRoles.Lmtp && command?.Is("DATA") == true && session.Phase == SmtpPhases.Sender ? new(554, "5.5.1", "No valid recipients") : reply;
}
