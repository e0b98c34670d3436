using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class QuitCloses() : SmtpFault(
    "smtp.quit.closes",
    "QUIT is answered, and the connection stays open.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitCloses());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("QUIT") && command.Argument.IsEmpty ? new SmtpReply(221, "2.0.0", "Closing connection") : null);
}
