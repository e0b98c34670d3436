using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RsetDiscardsRecipients() : SmtpFault(
    "smtp.rset.discards-recipients",
    "Recipients from before RSET get the next message too.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetDiscardsRecipients());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (command.Is("RSET") && session.Transaction is { } transaction) session.Memory<List<Recipient>>().AddRange(transaction.Recipients);
        return default;
    }

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("MAIL") == true) session.Transaction?.Recipients.AddRange(session.Memory<List<Recipient>>());
        return default;
    }
}
