using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyQuotedString() : SmtpFault(
    "smtp.vrfy.quoted-string",
    "VRFY takes no quoted string.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyQuotedString());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("VRFY", "\"") ? SmtpReplies.BadSyntax : null);
}
