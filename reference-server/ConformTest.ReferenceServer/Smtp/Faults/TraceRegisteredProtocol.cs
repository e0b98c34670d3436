using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceRegisteredProtocol() : SmtpFault(
    "smtp.trace.registered-protocol",
    "The Received line names a protocol that nobody has registered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceRegisteredProtocol());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("SMTP ", "SMTPX ") };
}
