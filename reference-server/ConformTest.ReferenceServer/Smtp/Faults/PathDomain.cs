using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PathDomain() : SmtpFault(
    "smtp.path.domain",
    "The domain of a sender must begin with a letter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PathDomain());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && command.ArgumentText.Split('@') is [_, { Length: > 0 } domain] && char.IsAsciiDigit(domain[0]) ? SmtpReplies.BadSyntax : null);
}
