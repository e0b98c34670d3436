using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloAddressLiteral() : SmtpFault(
    "smtp.ehlo.address-literal",
    "EHLO takes no address literal.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloAddressLiteral());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("EHLO") && command.ArgumentText.StartsWith('[') ? SmtpReplies.BadSyntax : null);
}
