using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptRefusedKeepsOthersParameterLost() : SmtpFault(
    "smtp.rcpt.refused-keeps-others/parameter-loses-mail",
    "A parameter that is refused takes the other recipients with it, and data are still accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptRefusedKeepsOthersParameterLost());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "RCPT", 555)) session.Transaction!.Recipients.Clear();
        return default;
    }
}
