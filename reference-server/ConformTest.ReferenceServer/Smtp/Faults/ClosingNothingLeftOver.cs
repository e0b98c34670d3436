using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ClosingNothingLeftOver() : SmtpFault(
    "smtp.closing.nothing-left-over",
    "There is always a transaction open already.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ClosingNothingLeftOver());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") ? SmtpReplies.BadSequence : null);
}
