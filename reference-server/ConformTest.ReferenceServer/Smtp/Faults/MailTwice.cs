using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailTwice() : SmtpFault(
    "smtp.mail.refuses-nested",
    "A second MAIL replaces the first.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailTwice());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) => permitted || command.Is("MAIL");
}
