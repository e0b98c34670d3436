using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SequenceRefusalKeepsStateSender() : SmtpFault(
    "smtp.sequence.refusal-keeps-state/sender",
    "A second MAIL is refused, and its sender is taken all the same.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SequenceRefusalKeepsStateSender());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        var scanner = new SmtpScanner(command is null ? default : command.Argument.Span);
        if (reply.Answers(command, "MAIL", 503) && session.Transaction is not null && scanner.TakeWord("FROM:") && scanner.TryReversePath(out var path))
            session.Transaction = new MailTransaction { ReversePath = path };
        return default;
    }
}
