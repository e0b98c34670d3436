using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class StartTlsForgetsTransaction() : SmtpFault(
    "smtp.starttls.forgets-transaction",
    "A transaction that was begun in clear goes on under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsForgetsTransaction());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) => permitted || command.Is("STARTTLS");

    public override bool Keeps(SmtpSession session, SmtpReset reset) => reset == SmtpReset.StartTls;
}
