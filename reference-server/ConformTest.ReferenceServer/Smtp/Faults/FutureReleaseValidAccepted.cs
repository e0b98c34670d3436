using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseValidAccepted() : SmtpFault(
    "smtp.futurerelease.valid-accepted",
    "Valid requests to hold a message are refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseValidAccepted());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "HOLDFOR=") || command.Mentions("MAIL", "HOLDUNTIL=") ? SmtpReplies.UnknownParameter : null);
}
