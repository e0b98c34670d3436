using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeaderSingleFields() : SmtpFault(
    "smtp.header.single-fields",
    "Every message gets a date, whether it has one or not.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeaderSingleFields());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = (byte[])[.. message.Trace.Span, .. "Date: Thu, 1 Jan 2026 00:00:00 +0000\r\n"u8] };
}
