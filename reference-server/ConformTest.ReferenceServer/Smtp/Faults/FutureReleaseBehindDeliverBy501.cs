using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseBehindDeliverBy501() : SmtpFault(
    "smtp.futurerelease.behind-deliver-by-501",
    "A release behind the time of delivery is refused by 555.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseBehindDeliverBy501());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 501 && command?.Mentions("MAIL", "BY=") == true ? reply with { Code = 555 } : reply;
}
