using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class GroupSupportedRefused() : SmtpFault(
    "smtp.group.supported/refused",
    "Lists and aliases are refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GroupSupportedRefused());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("RCPT") == true && reply.Code == 250 && (command.Mentions("RCPT", "<team@") || command.Mentions("RCPT", "<staff@")) ? SmtpReplies.NoSuchUser : reply;
}
