using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandEightBitRefusedRcpt() : SmtpFault(
    "smtp.command.eight-bit-refused/recipient",
    "RCPT with octets above 127 is accepted, though SMTPUTF8 is not offered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandEightBitRefusedRcpt());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(keyword => keyword != "SMTPUTF8")];

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RCPT") && command.Argument.Span.ContainsAnyInRange((byte)128, (byte)255) ? new SmtpReply(250, "2.1.5", "Recipient ok") : null);
}
