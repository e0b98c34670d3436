using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseRefusal554() : SmtpFault(
    "smtp.futurerelease.refusal-5-5-4",
    "The refusal of a request has another enhanced code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseRefusal554());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 501 && command?.Mentions("MAIL", "HOLD") == true ? reply with { Enhanced = "5.7.0" } : reply;
}
