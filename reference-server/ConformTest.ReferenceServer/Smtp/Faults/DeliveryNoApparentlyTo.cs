using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryNoApparentlyTo() : SmtpFault(
    "smtp.delivery.no-apparently-to",
    "A message gets an Apparently-To field.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryNoApparentlyTo());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = (byte[])[.. message.Trace.Span, .. "Apparently-To: somebody\r\n"u8] };
}
