using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>SIZE (RFC 1870): the server's limit, and the size that the client declares.</summary>
internal sealed class Size() : SmtpExtension("SIZE")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new Size());

    public override string Line(SmtpSession session) => $"SIZE {session.Limits.MessageSize}";

    // size-value = 1*20DIGIT
    public override SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        if (parameter.Keyword != "SIZE") return NotMine;
        if (parameter.Value is not { Length: <= 20 } digits || !digits.All(char.IsAsciiDigit)) return SmtpReplies.BadParameter;
        if (UInt128.Parse(digits) > (UInt128)session.Limits.MessageSize) return SmtpReplies.TooBig;
        transaction.DeclaredSize = long.Parse(digits);
        return null;
    }
}
