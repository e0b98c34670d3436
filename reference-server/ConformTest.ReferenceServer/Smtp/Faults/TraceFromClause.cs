using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceFromClause() : SmtpFault(
    "smtp.trace.from-clause",
    "The Received field has no FROM clause.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceFromClause());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("Received: from ", "Received: ") };
}
