using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyNoFalse250Syntax() : SmtpFault(
    "smtp.vrfy.no-false-250/syntax",
    "VRFY confirms what it cannot read.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyNoFalse250Syntax());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "VRFY", 501) ? new(250, "2.1.5", "<somebody@reference.test>") : reply;
}
