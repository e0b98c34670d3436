using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeloNamesTheHost() : SmtpFault(
    "smtp.helo.names-the-host",
    "The answer to HELO is a friendly word.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeloNamesTheHost());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "HELO", 250) ? new(250, "", "<hello>") : reply;
}
