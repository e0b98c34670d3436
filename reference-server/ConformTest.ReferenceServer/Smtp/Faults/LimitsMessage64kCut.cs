using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsMessage64kCut() : SmtpFault(
    "smtp.limits.message-64k/cut",
    "Messages are cut at 60000 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsMessage64kCut());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message.Content.Length < 60_000 ? message : message with { Content = message.Content[..60_000] };
}
