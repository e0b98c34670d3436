using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PathAddressLiteral() : SmtpFault(
    "smtp.path.address-literal",
    "A sender at an address literal is a syntax error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PathAddressLiteral());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && command.ArgumentText.Split('>')[0].Contains("@[", StringComparison.Ordinal) ? SmtpReplies.BadSyntax : null);
}
