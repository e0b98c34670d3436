using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ShortOrcpt() : SmtpFault("smtp.dsn.orcpt-500", "ORCPT may have a hundred characters.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ShortOrcpt());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RCPT") && Regex.IsMatch(command.ArgumentText, "ORCPT=[^ ]{101}") ? SmtpReplies.BadParameter : null);
}
