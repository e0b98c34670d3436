using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceBlocksOnTop() : SmtpFault(
    "smtp.trace.blocks-on-top",
    "A field is put among the trace fields of other hosts.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceBlocksOnTop());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = message.Content.Replaced("\r\nReceived: ", "\r\nX-Seen: yes\r\nReceived: ") };
}
