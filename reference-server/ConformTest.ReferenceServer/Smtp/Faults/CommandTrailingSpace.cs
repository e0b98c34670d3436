using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandTrailingSpace() : SmtpFault(
    "smtp.command.trailing-space",
    "A blank before the line end is a syntax error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandTrailingSpace());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Line.Span.EndsWith(" "u8) ? SmtpReplies.BadSyntax : null);
}
