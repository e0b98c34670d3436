using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class GreetingNamesTheHost() : SmtpFault(
    "smtp.greeting.names-the-host",
    "The greeting does not begin with the name of the host.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GreetingNamesTheHost());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 ? reply with { Lines = ["*** welcome ***"] } : reply;
}
