using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailRefusedKeepsStateBinary() : SmtpFault(
    "smtp.mail.refused-keeps-state/binary",
    "BINARYMIME is not offered, and a MAIL that asks for it makes the next one come out of order.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailRefusedKeepsStateBinary());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) => [.. keywords.Where(line => line != "BINARYMIME")];

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "BODY=BINARYMIME") ? SmtpReplies.BadParameter : null);

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "MAIL", 501)) session.Phase = SmtpPhases.Sender;
        return default;
    }
}
