using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOverLong500Rest() : SmtpFault(
    "smtp.auth.over-long-500/rest",
    "The rest of a response that is too long is carried out.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOverLong500Rest());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "AUTH", 500)) session.Connection.Write("500 5.5.2 Command not recognized\r\n"u8);
        return default;
    }
}
