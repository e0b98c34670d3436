using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class GreetingNameNotLiteral() : SmtpFault(
    "smtp.greeting.name-not-literal",
    "The server greets by its address.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GreetingNameNotLiteral());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 ? new(220, "", "[127.0.0.1] ESMTP") : reply;
}
