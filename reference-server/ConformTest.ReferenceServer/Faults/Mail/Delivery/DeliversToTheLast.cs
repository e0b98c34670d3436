using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>Of several recipients only the last gets the message.</summary>
internal sealed class DeliversToTheLast()
    : SmtpFault("mail.delivery.each-recipient/last-only", "Of several recipients only the last gets the message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliversToTheLast());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message.Recipients.Count > 1 ? message with { Recipients = [.. message.Recipients.TakeLast(1)] } : message;
}
