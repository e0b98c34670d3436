using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class StartTlsRemembers() : SmtpFault(
    "smtp.starttls.forgets-session",
    "After STARTTLS the server still knows what EHLO said in clear.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsRemembers());

    public override bool Keeps(SmtpSession session, SmtpReset reset) => reset == SmtpReset.StartTls;
}
