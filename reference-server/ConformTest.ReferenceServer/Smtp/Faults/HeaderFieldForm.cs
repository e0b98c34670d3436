using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeaderFieldForm() : SmtpFault(
    "smtp.header.field-form",
    "A field with a blank in its name is added.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeaderFieldForm());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = (byte[])[.. message.Trace.Span, .. "X Delivered: yes\r\n"u8] };
}
