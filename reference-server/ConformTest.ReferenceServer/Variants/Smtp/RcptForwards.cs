using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>RCPT says of every recipient that its mail is forwarded, and forwards it (RFC 5321 section 3.4).</summary>
internal sealed class RcptForwards()
    : SmtpVariant("smtp.rcpt.says-251", "RCPT says of every recipient that its mail is forwarded, and forwards it (RFC 5321 section 3.4).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new RcptForwards());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 250 && command?.Is("RCPT") == true && session.Transaction?.Recipients is [.., { Account: { } account }]
            ? reply with { Code = 251, Lines = [$"User not local; will forward to <{account.Address}>"] }
            : reply;
}
