using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class QuitAbortsTransaction() : SmtpFault(
    "smtp.quit.aborts-transaction",
    "QUIT delivers the chunks that have come.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitAbortsTransaction());

    public override async ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (command.Is("QUIT") && session is { Phase: SmtpPhases.Chunks, Transaction: not null })
            await EndOfData.TakeAsync(session, command, ContentProblems.None, cancellation);
        return null;
    }
}
