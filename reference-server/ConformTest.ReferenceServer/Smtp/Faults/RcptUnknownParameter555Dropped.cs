using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptUnknownParameter555Dropped() : SmtpFault(
    "smtp.rcpt.unknown-parameter-555/dropped",
    "Parameters of RCPT that nobody knows are dropped without a word.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptUnknownParameter555Dropped());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        var end = command.ArgumentText.IndexOf("> ", StringComparison.Ordinal);
        return command.Is("RCPT") && end > 0 ? command with { Argument = command.Argument[..(end + 1)] } : command;
    }
}
