using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8ParameterAlone() : SmtpFault(
    "smtp.smtputf8.parameter-alone",
    "SMTPUTF8 is an unknown parameter where all addresses are ASCII.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8ParameterAlone());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "> SMTPUTF8") && Ascii.IsValid(command.Argument.Span) ? SmtpReplies.UnknownParameter : null);
}
