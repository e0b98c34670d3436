using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloRefusalCodes() : SmtpFault(
    "smtp.ehlo.refusal-codes",
    "EHLO without its argument is answered with 553.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloRefusalCodes());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("EHLO") && !command.HasArgument ? new SmtpReply(553, "5.5.4", "A name is missing") : null);
}
