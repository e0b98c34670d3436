using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliversTwice() : SmtpFault(
    "smtp.data.accepted-is-delivered/twice",
    "Each mailbox gets every message twice.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliversTwice());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) => message with { Copies = 2 };
}
