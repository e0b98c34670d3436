using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ReplyLineLength() : SmtpFault(
    "smtp.reply.line-length",
    "A reply line has more than 512 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReplyLineLength());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("NOOP") == true ? reply with { Lines = [new string('x', 600)] } : reply;
}
