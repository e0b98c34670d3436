using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyNoSourceRoute() : SmtpFault(
    "smtp.vrfy.no-source-route",
    "VRFY gives a source route.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyNoSourceRoute());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "VRFY", 250) ? new(250, reply.Enhanced, reply.Lines[0].Replace("<", "<@gateway.reference.test:", StringComparison.Ordinal)) : reply;
}
