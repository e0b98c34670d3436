using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionTls12() : SmtpFault(
    "smtp.submission.tls-1-2",
    "The handshake fails for everybody.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionTls12());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (!command.Is("STARTTLS") || !command.Argument.IsEmpty || session.Connection.IsTls) return default;
        session.End();
        return new(new SmtpReply(220, "2.0.0", "Ready to start TLS"));
    }
}
