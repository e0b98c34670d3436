using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NotifyInCapitals() : SmtpFault("smtp.dsn.keywords-in-any-case/notify", "NOTIFY is understood in capitals only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NotifyInCapitals());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RCPT") && Regex.IsMatch(command.ArgumentText, "NOTIFY=[A-Z,]*[a-z]") ? SmtpReplies.BadParameter : null);
}
