using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RetInCapitals() : SmtpFault("smtp.dsn.keywords-in-any-case", "RET is understood in capitals only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RetInCapitals());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && Regex.IsMatch(command.ArgumentText, "RET=[A-Z]*[a-z]") ? SmtpReplies.BadParameter : null);
}
