using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloListsEveryCommandSend() : SmtpFault(
    "smtp.ehlo.lists-every-command/send",
    "SEND, SOML and SAML begin a transaction, and are not listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloListsEveryCommandSend());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Line.Span.StartsWith("SEND FROM:"u8) || command.Line.Span.StartsWith("SOML FROM:"u8) || command.Line.Span.StartsWith("SAML FROM:"u8)
            ? new SmtpReply(250, "2.1.0", "Sender ok") : null);
}
