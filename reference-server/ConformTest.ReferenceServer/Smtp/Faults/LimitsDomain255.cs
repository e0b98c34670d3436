using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsDomain255() : SmtpFault(
    "smtp.limits.domain-255",
    "Domains end at 200 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsDomain255());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new((command.Is("EHLO") || command.Is("HELO")) && command.Argument.Length > 200 ? SmtpReplies.BadSyntax : null);
}
