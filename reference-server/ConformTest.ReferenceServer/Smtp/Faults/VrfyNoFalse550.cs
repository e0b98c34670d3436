using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyNoFalse550() : SmtpFault(
    "smtp.vrfy.no-false-550",
    "VRFY is always answered with 550.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyNoFalse550());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("VRFY") == true ? SmtpReplies.NoSuchUser : reply;
}
