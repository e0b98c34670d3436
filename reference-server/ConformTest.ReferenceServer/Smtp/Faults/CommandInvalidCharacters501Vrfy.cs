using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandInvalidCharacters501Vrfy() : SmtpFault(
    "smtp.command.invalid-characters-501/vrfy",
    "VRFY passes over characters that no name may have.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandInvalidCharacters501Vrfy());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("VRFY") && command.Argument.Span.ContainsAny((byte)1, (byte)127) ? new SmtpReply(250, "2.1.5", "<postmaster@reference.test>") : null);
}
