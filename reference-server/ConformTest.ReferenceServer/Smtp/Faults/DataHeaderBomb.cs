using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataHeaderBomb() : SmtpFault(
    "smtp.data.header-bomb",
    "A header of 300,000 octets ends the session without a word.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataHeaderBomb());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        if (message.Content.Span.IndexOf("\r\n\r\n"u8) > 300_000) session.Connection.Abort();
        return message;
    }
}
