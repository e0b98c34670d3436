using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class GreetingRefusalWaitsForQuit() : SmtpFault(
    "smtp.greeting.refusal-waits-for-quit",
    "The server refuses the session in its greeting, and closes at the next command.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GreetingRefusalWaitsForQuit());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 ? new(554, "", "No SMTP service here")
        : command is null ? reply : SmtpReplies.BadSequence;

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command is not null) session.End();
        return default;
    }
}
