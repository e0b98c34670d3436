using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ShortEnvid() : SmtpFault("smtp.dsn.envid-100", "ENVID may have thirty-eight characters.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ShortEnvid());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && Regex.IsMatch(command.ArgumentText, "ENVID=[^ ]{39}") ? SmtpReplies.BadParameter : null);
}
