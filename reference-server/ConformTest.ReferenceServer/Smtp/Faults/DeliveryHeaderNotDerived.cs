using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryHeaderNotDerived() : SmtpFault(
    "smtp.delivery.header-not-derived",
    "A message gets a To field with its first recipient.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryHeaderNotDerived());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = (byte[])[.. message.Trace.Span, .. Encoding.UTF8.GetBytes($"To: <{message.Recipients[0].Path.Text}>\r\n")] };
}
