using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceNamesClient() : SmtpFault(
    "smtp.trace.names-client",
    "The Received field does not say how the client called itself.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceNamesClient());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced($"from {session.ClientName}", "from somebody") };
}
