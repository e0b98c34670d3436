using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class GreetingRefusalAnswers503() : SmtpFault(
    "smtp.greeting.refusal-answers-503",
    "The server refuses the session in its greeting, and serves it all the same.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GreetingRefusalAnswers503());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 ? new(554, "", "No SMTP service here") : reply;
}
