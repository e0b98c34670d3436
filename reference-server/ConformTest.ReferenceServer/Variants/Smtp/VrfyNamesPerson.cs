using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>VRFY gives the full name before the mailbox (RFC 5321 section 3.5.1).</summary>
internal sealed class VrfyNamesPerson()
    : SmtpVariant("smtp.vrfy.names-the-person", "VRFY gives the full name before the mailbox (RFC 5321 section 3.5.1).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new VrfyNamesPerson());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 250 && command?.Is("VRFY") == true ? reply with { Lines = [$"Alice \"the first\" Person {reply.Lines[0]}"] } : reply;
}
