using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloLaterInSession() : SmtpFault(
    "smtp.ehlo.later-in-session",
    "A second EHLO is out of sequence.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloLaterInSession());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("EHLO") && session.Phase != SmtpPhases.Connected ? SmtpReplies.BadSequence : null);
}
