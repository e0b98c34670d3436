using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ParameterCaseInsensitive() : SmtpFault(
    "smtp.parameter.case-insensitive",
    "Parameters are understood in upper case only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ParameterCaseInsensitive());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && (command.ArgumentText.Contains(" body=", StringComparison.Ordinal) || command.ArgumentText.Contains(" size=", StringComparison.Ordinal))
            ? SmtpReplies.UnknownParameter : null);
}
