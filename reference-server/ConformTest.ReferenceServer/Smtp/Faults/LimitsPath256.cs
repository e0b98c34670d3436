using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsPath256() : SmtpFault(
    "smtp.limits.path-256",
    "Paths end at 250 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsPath256());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && command.Argument.Length > 250 ? SmtpReplies.BadSyntax : null);
}
