using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NullMxSender550Later() : SmtpFault(
    "smtp.null-mx.sender-550/later",
    "Mail from a domain with a null MX is refused at RCPT, as if the domain were missing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NullMxSender550Later());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        var isFromThere = command.Is("RCPT") && session.Transaction?.ReversePath?.Domain.StartsWith("null.", StringComparison.Ordinal) == true;
        return new(isFromThere ? new SmtpReply(553, "5.1.8", "No such domain") : null);
    }
}
