using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseBehindDeliverBy554() : SmtpFault(
    "smtp.futurerelease.behind-deliver-by-5-5-4",
    "The refusal of a release behind the time of delivery has another enhanced code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseBehindDeliverBy554());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 501 && command?.Mentions("MAIL", "BY=") == true ? reply with { Enhanced = "5.7.0" } : reply;
}
