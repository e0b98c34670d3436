using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptAppends() : SmtpFault(
    "smtp.rcpt.appends",
    "RCPT replaces the recipients before it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptAppends());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "RCPT", 250)) session.Transaction!.Recipients.RemoveRange(0, session.Transaction.Recipients.Count - 1);
        return default;
    }
}
