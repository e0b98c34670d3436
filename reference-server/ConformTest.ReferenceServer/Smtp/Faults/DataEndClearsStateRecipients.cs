using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataEndClearsStateRecipients() : SmtpFault(
    "smtp.data.end-clears-state/recipients",
    "The recipients of a message get the next one too.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataEndClearsStateRecipients());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<List<Recipient>>().AddRange(message.Recipients);
        return message;
    }

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("MAIL") == true) session.Transaction?.Recipients.AddRange(session.Memory<List<Recipient>>());
        return default;
    }
}
