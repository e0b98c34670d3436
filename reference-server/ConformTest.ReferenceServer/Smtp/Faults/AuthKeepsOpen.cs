using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthKeepsOpen() : SmtpFault(
    "smtp.auth.keeps-open",
    "One wrong password ends the session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthKeepsOpen());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "AUTH", 535)) session.End();
        return default;
    }
}
