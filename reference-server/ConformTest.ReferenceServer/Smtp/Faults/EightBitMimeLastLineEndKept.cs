using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EightBitMimeLastLineEndKept() : SmtpFault(
    "smtp.8bitmime.last-line-end-kept",
    "The last line end of an 8BITMIME message is taken away.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EightBitMimeLastLineEndKept());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Transaction?.Body == "8BITMIME" ? message with { Content = message.Content[..^2] } : message;
}
