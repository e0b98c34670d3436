using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceNoInjection() : SmtpFault(
    "smtp.trace.no-injection",
    "Line ends in names and addresses are written into the trace as they came.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceNoInjection());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        var said = Encoding.Latin1.GetString(command.Argument.Span);
        if (said.IndexOfAny(['\n', '\r', '\v']) < 0) return default;
        if (command.Is("EHLO") || command.Is("HELO"))
        {
            session.ClientName = said;
            session.Phase = SmtpPhases.Ready;
        }
        else if (command.Is("MAIL"))
        {
            session.Transaction = new() { ReversePath = new(said, "", said) };
            session.Phase = SmtpPhases.Sender;
        }

        return new(SmtpReplies.Ok);
    }
}
