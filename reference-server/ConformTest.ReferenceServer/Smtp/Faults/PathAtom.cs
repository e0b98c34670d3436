using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PathAtom() : SmtpFault(
    "smtp.path.atom",
    "A local part may hold letters, digits and dots only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PathAtom());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && command.ArgumentText.Split('@', '>')[0].IndexOfAny(['+', '=']) >= 0 ? SmtpReplies.BadSyntax : null);
}
