using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeLimitIsHonest() : SmtpFault(
    "smtp.size.limit-is-honest",
    "A declared size of exactly the limit is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeLimitIsHonest());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && command.ArgumentText.EndsWith($" SIZE={session.Limits.MessageSize}", StringComparison.OrdinalIgnoreCase)
            ? SmtpReplies.TooBig : null);
}
