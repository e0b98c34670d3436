using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PathQuotedStringRcpt() : SmtpFault(
    "smtp.path.quoted-string/recipient",
    "A recipient with quotes is a syntax error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PathQuotedStringRcpt());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("RCPT", "\"") ? SmtpReplies.BadSyntax : null);
}
