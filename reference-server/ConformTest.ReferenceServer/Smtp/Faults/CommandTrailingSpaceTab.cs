using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandTrailingSpaceTab() : SmtpFault(
    "smtp.command.trailing-space/every-command",
    "White space before the line end is a syntax error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandTrailingSpaceTab());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Line.Span.EndsWith(" "u8) || command.Line.Span.EndsWith("\t"u8) ? SmtpReplies.BadSyntax : null);
}
