using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloRefusedKeepsState() : SmtpFault(
    "smtp.ehlo.refused-keeps-state",
    "An EHLO that is refused ends the transaction.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloRefusedKeepsState());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (!command.Is("EHLO") || command.HasArgument) return default;
        session.Reset(SmtpReset.Rset);
        return new(SmtpReplies.BadSyntax);
    }
}
