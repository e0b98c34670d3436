using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceNumericZone() : SmtpFault(
    "smtp.trace.numeric-zone",
    "The Received field has the name of a zone.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceNumericZone());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("+0000", "GMT") };
}
