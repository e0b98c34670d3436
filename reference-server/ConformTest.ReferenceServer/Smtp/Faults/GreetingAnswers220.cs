using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class GreetingAnswers220() : SmtpFault(
    "smtp.greeting.answers-220",
    "The greeting is a 250.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GreetingAnswers220());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 ? reply with { Code = 250 } : reply;
}
