using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceByClause() : SmtpFault(
    "smtp.trace.by-clause",
    "The Received field has no BY clause.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceByClause());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("\tby ", "\tat ") };
}
