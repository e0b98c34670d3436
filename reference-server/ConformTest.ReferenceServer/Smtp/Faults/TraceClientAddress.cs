using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceClientAddress() : SmtpFault(
    "smtp.trace.client-address",
    "The Received line leaves the client's address out.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceClientAddress());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("([", "(").Replaced("])", ")") };
}
