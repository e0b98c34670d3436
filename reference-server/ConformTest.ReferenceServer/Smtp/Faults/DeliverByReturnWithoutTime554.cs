using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliverByReturnWithoutTime554() : SmtpFault(
    "smtp.deliverby.return-without-time-5-5-4",
    "The refusal of no time with mode R has another enhanced code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByReturnWithoutTime554());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 501 && command?.Mentions("MAIL", ";R") == true ? new SmtpReply(501, "5.5.2", "Syntax error") : reply;
}
