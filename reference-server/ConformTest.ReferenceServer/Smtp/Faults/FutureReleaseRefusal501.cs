using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseRefusal501() : SmtpFault(
    "smtp.futurerelease.refusal-501",
    "A request that is not valid is refused by 504.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseRefusal501());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 501 && command?.Mentions("MAIL", "HOLD") == true ? reply with { Code = 504 } : reply;
}
