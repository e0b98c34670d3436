using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceNoInjectionParameters() : SmtpFault(
    "smtp.trace.no-injection/parameters",
    "The envelope's identifier is written into the header, decoded.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceNoInjectionParameters());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (!command.Mentions("MAIL", "ENVID=a+0D")) return default;
        session.Transaction = new() { ReversePath = null, EnvelopeId = "a\r\nX-Injected: yes" };
        session.Phase = SmtpPhases.Sender;
        return new(SmtpReplies.Ok);
    }

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) => session.Transaction?.EnvelopeId is { } id
        ? message with { Trace = (byte[])[.. message.Trace.Span, .. Encoding.Latin1.GetBytes($"X-Envelope-Id: {id}\r\n")] }
        : message;
}
