using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyQualifiedDomain() : SmtpFault(
    "smtp.vrfy.qualified-domain",
    "VRFY gives a nickname of the domain.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyQualifiedDomain());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "VRFY", 250) ? new(250, reply.Enhanced, reply.Lines[0].Replace('@' + session.Options.Domain, "@here", StringComparison.Ordinal)) : reply;
}
