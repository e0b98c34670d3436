using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionAddsMessageId() : SmtpFault(
    "smtp.submission.adds-message-id",
    "A message without an identity is delivered without one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionAddsMessageId());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var added = message.Trace.Span.IndexOf("Message-ID:"u8);
        return added < 0 ? message : message with { Trace = message.Trace[..added] };
    }
}
