using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class GroupSupported() : SmtpFault(
    "smtp.group.supported",
    "Nobody gets what is sent to a list or an alias but the first member.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GroupSupported());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Transaction?.Recipients.Any(recipient => recipient.Group is not null) == true ? message with { Recipients = [.. message.Recipients.Take(1)] } : message;
}
