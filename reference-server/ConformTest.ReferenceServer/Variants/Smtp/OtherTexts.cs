using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Replies say something else, digits and tabs and words of other replies included (RFC 5321 section 4.2: the text is for people).</summary>
internal sealed class OtherTexts()
    : SmtpVariant("smtp.reply.other-texts", "Replies say something else, digits and tabs and words of other replies included (RFC 5321 section 4.2: the text is for people).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new OtherTexts());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        FreeText.IsIn(command, reply) ? reply with { Lines = [reply.IsPositive ? "550 5.1.1 error?\tNot at all - w porzadku, prosze dalej" : "250 2.0.0 Ok?\tNot at all - tak nie wolno"] } : reply;
}
