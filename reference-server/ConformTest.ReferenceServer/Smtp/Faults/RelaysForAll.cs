using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RelaysForAll() : SmtpFault(
    "smtp.rcpt.refuses-relay",
    "Mail for any domain is accepted, and thrown away.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RelaysForAll());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (command?.Is("RCPT") != true || reply.Code != 550) return reply;
        session.Phase = SmtpPhases.Recipients;
        return new(250, "2.1.5", "Recipient ok");
    }
}
