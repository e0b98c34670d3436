using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>VRFY and EXPN answer 252 to everything (RFC 5321 section 7.3).</summary>
internal sealed class VrfyVerifiesNothing()
    : SmtpVariant("smtp.vrfy.verifies-nothing", "VRFY and EXPN answer 252 to everything (RFC 5321 section 7.3).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new VrfyVerifiesNothing());

    private static readonly SmtpReply Disabled = new(252, "2.5.0", "Send some mail, I'll try my best");

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        (command?.Is("VRFY") == true || command?.Is("EXPN") == true) && reply.Code is 250 or 252 or 550 ? Disabled : reply;
}
