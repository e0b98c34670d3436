using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class StartTlsEhloAfterwards() : SmtpFault(
    "smtp.starttls.ehlo-afterwards",
    "EHLO under TLS is out of order.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsEhloAfterwards());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("EHLO") && session.Connection.IsTls ? SmtpReplies.BadSequence : null);
}
