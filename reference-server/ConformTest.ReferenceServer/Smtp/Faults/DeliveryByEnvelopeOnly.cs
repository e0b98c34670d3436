using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryByEnvelopeOnly() : SmtpFault(
    "smtp.delivery.by-envelope/header-alone",
    "Who is not named in the header does not get the message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryByEnvelopeOnly());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) => message with
    {
        Recipients = [.. message.Recipients.Where(recipient => message.Content.Span.IndexOf(Encoding.ASCII.GetBytes(recipient.Path.Text)) >= 0)],
    };
}
