using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionTraceTlsName() : SmtpFault(
    "smtp.submission.trace-tls-name",
    "The cipher suite is told by a name of the server's own.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionTraceTlsName());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("tls TLS_", "tls suite_") };
}
