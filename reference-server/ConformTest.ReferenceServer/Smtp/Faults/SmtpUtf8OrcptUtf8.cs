using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8OrcptUtf8() : SmtpFault(
    "smtp.smtputf8.orcpt-utf-8",
    "The address type utf-8 is not known.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8OrcptUtf8());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("RCPT", "ORCPT=utf-8") ? SmtpReplies.BadParameter : null);
}
