using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyCodes() : SmtpFault(
    "smtp.vrfy.codes",
    "VRFY is answered with 211.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyCodes());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("VRFY") ? new SmtpReply(211, "2.0.0", "Perhaps") : null);
}
