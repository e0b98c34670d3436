using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyNoFalse250() : SmtpFault(
    "smtp.vrfy.no-false-250",
    "VRFY confirms everybody.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyNoFalse250());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "VRFY", 550) ? new SmtpReply(250, "2.1.5", $"<{command!.ArgumentText}>") : reply;
}
