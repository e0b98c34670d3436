using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoopIgnoresArgument() : SmtpFault(
    "smtp.noop.ignores-argument",
    "NOOP takes no argument.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopIgnoresArgument());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("NOOP") && command.HasArgument ? SmtpReplies.NoArgument : null);
}
