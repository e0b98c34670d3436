using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Replies have a text of one character (RFC 5321 section 4.2: any text must do).</summary>
internal sealed class OneLetterTexts()
    : SmtpVariant("smtp.reply.shortest-texts", "Replies have a text of one character (RFC 5321 section 4.2: any text must do).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new OneLetterTexts());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        FreeText.IsIn(command, reply) ? reply with { Lines = ["."] } : reply;
}
