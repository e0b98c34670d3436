using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeTwentyDigits() : SmtpFault(
    "smtp.size.twenty-digits",
    "A size with a zero in front is malformed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeTwentyDigits());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", " SIZE=0") ? SmtpReplies.BadParameter : null);
}
