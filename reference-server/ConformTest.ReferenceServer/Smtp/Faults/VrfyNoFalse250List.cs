using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyNoFalse250List() : SmtpFault(
    "smtp.vrfy.no-false-250/list",
    "VRFY confirms a list to which RCPT takes no mail.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyNoFalse250List());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Mentions("RCPT", "<team@") == true ? SmtpReplies.NoSuchUser : reply;
}
