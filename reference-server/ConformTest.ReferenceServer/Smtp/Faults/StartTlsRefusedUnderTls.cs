using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class StartTlsRefusedUnderTls() : SmtpFault(
    "smtp.starttls.refused-under-tls",
    "STARTTLS is accepted under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsRefusedUnderTls());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("STARTTLS") && session.Connection.IsTls ? new SmtpReply(220, "2.0.0", "Ready to start TLS") : null);
}
