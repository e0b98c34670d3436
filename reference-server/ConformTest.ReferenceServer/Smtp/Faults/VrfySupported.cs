using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfySupported() : SmtpFault(
    "smtp.vrfy.supported",
    "VRFY is not known.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfySupported());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("VRFY") ? SmtpReplies.Unrecognized : null);
}
