using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthNeedsMechanism() : SmtpFault(
    "smtp.auth.needs-mechanism",
    "AUTH without a mechanism begins an exchange.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthNeedsMechanism());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("AUTH") && !command.HasArgument ? new SmtpReply(334, "", "VXNlcm5hbWU6") : null);
}
