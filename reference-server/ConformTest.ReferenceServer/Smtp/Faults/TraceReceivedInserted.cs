using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceReceivedInserted() : SmtpFault(
    "smtp.trace.received-inserted",
    "No Received field is inserted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceReceivedInserted());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = HeaderSection.Without(message.Trace.Span, "Received").ToArray() };
}
