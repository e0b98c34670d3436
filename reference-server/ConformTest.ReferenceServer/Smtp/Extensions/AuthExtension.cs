using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>AUTH (RFC 4954): the mechanisms on offer, and MAIL's AUTH parameter, which is checked and believed by nobody (section 5).</summary>
internal sealed class AuthExtension() : SmtpExtension("AUTH")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new AuthExtension());

    public override string? Line(SmtpSession session)
    {
        if (!session.OffersAuthentication) return null;
        var mechanisms = SaslMechanisms.OfferedTo(session.Context);
        return mechanisms.Count == 0 ? null : $"AUTH {string.Join(' ', mechanisms.Select(mechanism => mechanism.Name))}";
    }

    public override SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        if (parameter.Keyword != "AUTH" || Line(session) is null) return NotMine;
        if (parameter.Value is not { } value || !Xtext.TryDecode(value, out var mailbox) || !IsMailbox(mailbox)) return SmtpReplies.BadParameter;
        transaction.Submitter = mailbox;
        return null;
    }

    private static bool IsMailbox(string text)
    {
        if (text == "<>") return true;
        var scanner = new SmtpScanner(System.Text.Encoding.UTF8.GetBytes(text));
        return scanner.TryMailbox(out _) && scanner.AtEnd;
    }
}
