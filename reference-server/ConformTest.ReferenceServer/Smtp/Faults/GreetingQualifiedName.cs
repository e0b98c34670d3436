using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class GreetingQualifiedName() : SmtpFault(
    "smtp.greeting.qualified-name",
    "The server greets by a nickname.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GreetingQualifiedName());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 ? new(220, "", "mx ESMTP") : reply;
}
