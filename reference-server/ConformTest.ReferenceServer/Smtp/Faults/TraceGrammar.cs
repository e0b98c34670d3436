using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceGrammar() : SmtpFault(
    "smtp.trace.grammar",
    "The clauses of the Received line stand in another order.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceGrammar());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("\tby ", "\tvia TCP by ") };
}
