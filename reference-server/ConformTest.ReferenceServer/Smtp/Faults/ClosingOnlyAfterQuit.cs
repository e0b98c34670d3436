using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ClosingOnlyAfterQuit() : SmtpFault(
    "smtp.closing.only-after-quit",
    "The server closes after an error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ClosingOnlyAfterQuit());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Code >= 500) session.End();
        return default;
    }
}
