using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthKeepsOpenSecond() : SmtpFault(
    "smtp.auth.keeps-open/second",
    "The second wrong password ends the session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthKeepsOpenSecond());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "AUTH", 535) && ++session.Memory<Failures>().Count == 2) session.End();
        return default;
    }

    private sealed class Failures
    {
        public int Count { get; set; }
    }
}
