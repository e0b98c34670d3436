using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class Code521NotForAddresses() : SmtpFault(
    "smtp.521.not-for-addresses",
    "A recipient is refused as if the whole host took no mail.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Code521NotForAddresses());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("RCPT") == true && reply.Code == 550 ? new SmtpReply(521, "5.3.2", "Host does not accept mail") : reply;
}
