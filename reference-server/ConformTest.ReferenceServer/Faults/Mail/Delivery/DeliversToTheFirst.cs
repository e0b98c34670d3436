using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>Of several recipients only the first gets the message.</summary>
internal sealed class DeliversToTheFirst()
    : SmtpFault("mail.delivery.each-recipient/first-only", "Of several recipients only the first gets the message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliversToTheFirst());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message.Recipients.Count > 1 ? message with { Recipients = [.. message.Recipients.Take(1)] } : message;
}
