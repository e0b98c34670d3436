using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptRefusedKeepsOthersParameter() : SmtpFault(
    "smtp.rcpt.refused-keeps-others/parameter",
    "A parameter that is refused ends the transaction.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptRefusedKeepsOthersParameter());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "RCPT", 555)) session.Reset(SmtpReset.Rset);
        return default;
    }
}
