using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeaderLineLength998() : SmtpFault(
    "smtp.header.line-length-998",
    "A line of two thousand characters is added.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeaderLineLength998());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = (byte[])[.. message.Trace.Span, .. Encoding.ASCII.GetBytes($"X-Report: {new string('r', 2000)}\r\n")] };
}
