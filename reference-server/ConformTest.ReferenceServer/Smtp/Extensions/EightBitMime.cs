using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>8BITMIME (RFC 6152): BODY says whether content has octets above 127; they are kept in any case.</summary>
internal sealed class EightBitMime() : SmtpExtension("8BITMIME")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new EightBitMime());

    public override SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        if (parameter.Keyword != "BODY") return NotMine;
        var body = parameter.Value?.ToUpperInvariant();
        if (body is not ("7BIT" or "8BITMIME")) return BinaryMime.IsOffered(session) ? NotMine : SmtpReplies.BadParameter;
        transaction.Body = body;
        return null;
    }
}
