using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MtPriorityTraceClause() : SmtpFault(
    "smtp.mt-priority.trace-clause",
    "The Received field does not tell the priority.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityTraceClause());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("\r\n\tPRIORITY -3", "") };
}
