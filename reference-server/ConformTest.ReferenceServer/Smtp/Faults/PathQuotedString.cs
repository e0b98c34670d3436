using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PathQuotedString() : SmtpFault(
    "smtp.path.quoted-string",
    "A quoted local part is a syntax error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PathQuotedString());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && command.ArgumentText.Contains('"') ? SmtpReplies.BadSyntax : null);
}
