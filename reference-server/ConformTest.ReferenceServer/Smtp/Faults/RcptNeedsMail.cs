using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptNeedsMail() : SmtpFault(
    "smtp.rcpt.needs-mail",
    "RCPT is accepted outside a transaction.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptNeedsMail());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) => permitted || command.Is("RCPT");
}
