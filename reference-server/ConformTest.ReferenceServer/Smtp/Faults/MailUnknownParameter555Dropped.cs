using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailUnknownParameter555Dropped() : SmtpFault(
    "smtp.mail.unknown-parameter-555/dropped",
    "Parameters of MAIL that nobody knows are dropped without a word.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailUnknownParameter555Dropped());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        var end = command.ArgumentText.IndexOf("> ", StringComparison.Ordinal);
        return command.Is("MAIL") && end > 0 && !command.Mentions("MAIL", " SIZE=1000") ? command with { Argument = command.Argument[..(end + 1)] } : command;
    }
}
