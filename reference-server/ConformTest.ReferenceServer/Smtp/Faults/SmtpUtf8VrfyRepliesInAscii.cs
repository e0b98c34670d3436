using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8VrfyRepliesInAscii() : SmtpFault(
    "smtp.smtputf8.vrfy-replies-in-ascii",
    "VRFY and EXPN show for whom they were asked, beyond ASCII or not.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8VrfyRepliesInAscii());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        (command?.Is("VRFY") == true || command?.Is("EXPN") == true) && !Ascii.IsValid(command.Argument.Span) ? reply with { Lines = [$"{reply.Lines[0]} {command.ArgumentText}"] } : reply;
}
