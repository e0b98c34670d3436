using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceKeepsOrder() : SmtpFault(
    "smtp.trace.keeps-order",
    "A Received line is put between those that are there.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceKeepsOrder());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = message.Content.Replaced("\r\nRECEIVED:", "\r\nReceived: by localhost; Thu, 1 Jan 2026 00:00:00 +0000\r\nRECEIVED:") };
}
