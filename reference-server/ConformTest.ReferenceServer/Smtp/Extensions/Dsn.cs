using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>DSN (RFC 3461): RET and ENVID of MAIL, NOTIFY and ORCPT of RCPT. They never change the answer while they are well formed.</summary>
internal sealed class Dsn() : SmtpExtension("DSN")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new Dsn());

    public override SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        switch (parameter.Keyword)
        {
            case "RET":
                transaction.Ret = parameter.Value?.ToUpperInvariant();
                return transaction.Ret is "FULL" or "HDRS" ? null : SmtpReplies.BadParameter;
            case "ENVID":
                transaction.EnvelopeId = parameter.Value;
                return parameter.Value is { Length: <= 100 } id && IsPrintable(id) ? null : SmtpReplies.BadParameter;
            default:
                return NotMine;
        }
    }

    public override SmtpReply? Rcpt(SmtpSession session, MailTransaction transaction, Recipient recipient, EsmtpParameter parameter)
    {
        switch (parameter.Keyword)
        {
            case "NOTIFY":
                recipient.Notify = parameter.Value?.ToUpperInvariant();
                return IsNotify(recipient.Notify) ? null : SmtpReplies.BadParameter;
            case "ORCPT":
                recipient.OriginalRecipient = parameter.Value;
                return IsOriginalRecipient(transaction, parameter.Value) ? null : SmtpReplies.BadParameter;
            default:
                return NotMine;
        }
    }

    // xtext whose meaning is printable ASCII (section 4.4)
    private static bool IsPrintable(string xtext) => Xtext.TryDecode(xtext, out var text) && text.All(c => c is >= ' ' and <= '~');

    // "NEVER" / 1#( "SUCCESS" / "FAILURE" / "DELAY" )
    private static bool IsNotify(string? value) =>
        value == "NEVER" || (value?.Split(',').All(word => word is "SUCCESS" or "FAILURE" or "DELAY") ?? false);

    // addr-type ";" xtext; RFC 6533 section 3 adds the type utf-8, whose text may be UTF-8 in an SMTPUTF8 transaction.
    private static bool IsOriginalRecipient(MailTransaction transaction, string? value)
    {
        if (value is not { Length: <= 500 }) return false;
        var cut = value.IndexOf(';', StringComparison.Ordinal);
        if (cut <= 0) return false;
        var type = value[..cut];
        var address = value[(cut + 1)..];
        if (!type.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal))) return false;
        if (address.Length == 0) return false;
        var isUtf8 = transaction.IsUtf8 && type.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        return isUtf8 && !System.Text.Ascii.IsValid(address) || IsPrintable(address);
    }
}
