using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8ParsingUnchanged() : SmtpFault(
    "smtp.smtputf8.parsing-unchanged",
    "An address beyond ASCII may not have quotes or two dots.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8ParsingUnchanged());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && !Ascii.IsValid(command.Argument.Span) && (command.Mentions("MAIL", "\"") || command.Mentions("MAIL", ".r.")) ? SmtpReplies.BadSyntax : null);
}
