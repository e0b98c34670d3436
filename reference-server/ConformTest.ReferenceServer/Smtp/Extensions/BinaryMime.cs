using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>BINARYMIME (RFC 3030 section 3): a third value of BODY, for messages of any octets, which only BDAT can carry.</summary>
internal sealed class BinaryMime() : SmtpExtension("BINARYMIME")
{
    /// <summary>The value of BODY.</summary>
    public const string Body = "BINARYMIME";

    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new BinaryMime());

    /// <summary>True when the session is offered BINARYMIME and CHUNKING, which it cannot be without.</summary>
    public static bool IsOffered(SmtpSession session) => session.Context.Offers(Body) && session.Context.Offers("CHUNKING");

    public override string? Line(SmtpSession session) => IsOffered(session) ? Keyword : null;

    // body-value = "7BIT" / "8BITMIME" / "BINARYMIME"
    public override SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        if (parameter.Keyword != "BODY" || !IsOffered(session)) return NotMine;
        var body = parameter.Value?.ToUpperInvariant();
        if (body is not ("7BIT" or "8BITMIME" or Body)) return SmtpReplies.BadParameter;
        transaction.Body = body;
        return null;
    }
}
