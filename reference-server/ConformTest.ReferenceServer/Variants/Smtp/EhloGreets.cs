using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>The first line of the answer to EHLO says more than a name (RFC 5321 section 4.1.1.1, ehlo-greet), and so does the answer to HELO.</summary>
internal sealed class EhloGreets()
    : SmtpVariant("smtp.ehlo.greets", "The first line of the answer to EHLO says more than a name (RFC 5321 section 4.1.1.1, ehlo-greet), and so does the answer to HELO.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new EhloGreets());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 250 && (command?.Is("EHLO") == true || command?.Is("HELO") == true || command?.Is("LHLO") == true)
            ? reply with { Lines = [$"{reply.Lines[0]} Hello [127.0.0.1], pleased to meet you: SIZE matters", .. reply.Lines.Skip(1)] }
            : reply;
}
