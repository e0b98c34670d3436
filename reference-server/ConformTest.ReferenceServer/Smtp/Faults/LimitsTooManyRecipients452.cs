using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsTooManyRecipients452() : SmtpFault(
    "smtp.limits.too-many-recipients-452",
    "One recipient too many is refused with 451.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsTooManyRecipients452());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("RCPT") == true && reply.Code == 452 ? reply with { Code = 451 } : reply;
}
