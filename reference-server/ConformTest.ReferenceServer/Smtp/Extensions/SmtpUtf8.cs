using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>SMTPUTF8 (RFC 6531), which needs 8BITMIME beside it (section 3.1).</summary>
internal sealed class SmtpUtf8() : SmtpExtension("SMTPUTF8")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new SmtpUtf8());

    /// <summary>True when the session is offered SMTPUTF8 and 8BITMIME.</summary>
    public static bool IsOffered(SmtpSession session) => session.Context.Offers("SMTPUTF8") && session.Context.Offers("8BITMIME");

    public override string? Line(SmtpSession session) => IsOffered(session) ? Keyword : null;

    public override SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        if (parameter.Keyword != "SMTPUTF8" || Line(session) is null) return NotMine;
        if (parameter.Value is not null) return SmtpReplies.BadParameter;
        transaction.IsUtf8 = true;
        return null;
    }
}
