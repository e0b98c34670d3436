using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EightBitMimeLastLineEndKept() : SmtpFault(
    "smtp.8bitmime.last-line-end-kept",
    "The last line end is taken away.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EightBitMimeLastLineEndKept());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = message.Content[..^2] };
}
