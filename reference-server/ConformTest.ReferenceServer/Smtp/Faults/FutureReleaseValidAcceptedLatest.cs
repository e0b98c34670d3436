using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseValidAcceptedLatest() : SmtpFault(
    "smtp.futurerelease.valid-accepted/latest",
    "The latest date-time is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseValidAcceptedLatest());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "T00:00:00Z") && !command.Mentions("MAIL", "=9999") ? SmtpReplies.BadParameter : null);
}
