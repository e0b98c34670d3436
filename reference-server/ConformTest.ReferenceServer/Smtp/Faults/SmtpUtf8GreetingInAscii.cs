using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8GreetingInAscii() : SmtpFault(
    "smtp.smtputf8.greeting-in-ascii",
    "The server names itself in U-labels.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8GreetingInAscii());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "EHLO", 250) ? reply with { Lines = ["b\u00fccher.reference.test", .. reply.Lines.Skip(1)] } : reply;
}
