using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MtPriorityClauseGrammar() : SmtpFault(
    "smtp.mt-priority.clause-grammar",
    "The clause PRIORITY has a number with a leading zero.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityClauseGrammar());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("PRIORITY -3", "PRIORITY -03") };
}
