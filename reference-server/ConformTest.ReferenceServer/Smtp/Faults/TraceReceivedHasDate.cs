using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceReceivedHasDate() : SmtpFault(
    "smtp.trace.received-has-date",
    "A second Received line has no date.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceReceivedHasDate());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("Received: from ", "Received: by localhost\r\nReceived: from ") };
}
