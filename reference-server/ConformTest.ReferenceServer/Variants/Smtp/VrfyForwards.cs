using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>VRFY says of a mailbox that its mail is forwarded (RFC 5321 sections 3.4 and 3.5.3).</summary>
internal sealed class VrfyForwards()
    : SmtpVariant("smtp.vrfy.says-251", "VRFY says of a mailbox that its mail is forwarded (RFC 5321 sections 3.4 and 3.5.3).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new VrfyForwards());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 250 && command?.Is("VRFY") == true ? reply with { Code = 251, Lines = [$"User not local; will forward to {reply.Lines[0]}"] } : reply;
}
