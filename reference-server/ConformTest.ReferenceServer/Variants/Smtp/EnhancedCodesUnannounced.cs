using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Replies have enhanced status codes that EHLO does not announce: then they are text like any other.</summary>
internal sealed class EnhancedCodesUnannounced()
    : SmtpVariant("smtp.enhanced-status-codes.unannounced", "Replies have enhanced status codes that EHLO does not announce: then they are text like any other.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new EnhancedCodesUnannounced());

    // Submission should have them (RFC 6409 section 7), LMTP must (RFC 2033 section 5).
    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        session.Role == SmtpRoles.MailExchange ? [.. keywords.Where(line => line != "ENHANCEDSTATUSCODES")] : keywords;
}
