using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyUserName() : SmtpFault(
    "smtp.vrfy.user-name",
    "VRFY knows nobody without a domain.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyUserName());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("VRFY") && !command.ArgumentText.Contains('@') ? SmtpReplies.NoSuchUser : null);
}
