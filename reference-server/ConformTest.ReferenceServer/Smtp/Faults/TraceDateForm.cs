using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceDateForm() : SmtpFault(
    "smtp.trace.date-form",
    "The date has a comment in its middle.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceDateForm());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced(", ", " (day), ") };
}
