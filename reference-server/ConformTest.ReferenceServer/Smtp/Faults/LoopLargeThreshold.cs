using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LoopLargeThreshold() : SmtpFault(
    "smtp.loop.large-threshold",
    "A message with twenty-five hops is taken for a loop and dropped.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LoopLargeThreshold());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        Encoding.Latin1.GetString(message.Content.Span).Split("Received:").Length > 25 ? message with { Recipients = [] } : message;
}
