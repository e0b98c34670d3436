using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloDomain() : SmtpFault(
    "smtp.ehlo.domain",
    "A name must have a dot, and begin with a letter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloDomain());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("EHLO") && !command.ArgumentText.StartsWith('[') && (!command.ArgumentText.Contains('.') || char.IsAsciiDigit(command.ArgumentText[0])) ? SmtpReplies.BadSyntax : null);
}
