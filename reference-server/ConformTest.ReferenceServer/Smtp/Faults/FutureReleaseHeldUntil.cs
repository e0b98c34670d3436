using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseHeldUntil() : SmtpFault(
    "smtp.futurerelease.held-until",
    "A message with HOLDUNTIL is delivered at once.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseHeldUntil());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "HOLDUNTIL=") ? command.WithoutParameter("HOLDUNTIL") : command;
}
