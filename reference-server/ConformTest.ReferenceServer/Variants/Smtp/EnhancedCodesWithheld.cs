using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Replies have no enhanced status codes, and EHLO does not announce them (RFC 2034 is an extension).</summary>
internal sealed class EnhancedCodesWithheld()
    : SmtpVariant("smtp.enhanced-status-codes.none", "Replies have no enhanced status codes, and EHLO does not announce them (RFC 2034 is an extension).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new EnhancedCodesWithheld());

    // Submission should have them (RFC 6409 section 7), LMTP must (RFC 2033 section 5).
    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        session.Role == SmtpRoles.MailExchange ? [.. keywords.Where(line => line != "ENHANCEDSTATUSCODES")] : keywords;

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets) =>
        session.Role == SmtpRoles.MailExchange ? reply.Encode(StatusCodes.Basic) : octets;
}
