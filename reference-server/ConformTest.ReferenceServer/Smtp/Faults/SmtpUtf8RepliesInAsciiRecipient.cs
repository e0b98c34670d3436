using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8RepliesInAsciiRecipient() : SmtpFault(
    "smtp.smtputf8.replies-in-ascii/recipient",
    "The reply to RCPT shows the recipient, beyond ASCII or not.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8RepliesInAsciiRecipient());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("RCPT") == true ? reply with { Lines = [$"{reply.Lines[0]} {command.ArgumentText}"] } : reply;
}
