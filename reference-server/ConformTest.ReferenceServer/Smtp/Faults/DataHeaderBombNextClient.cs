using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataHeaderBombNextClient() : SmtpFault(
    "smtp.data.header-bomb/next-client",
    "Behind a header of 300,000 octets no client is greeted any more.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataHeaderBombNextClient());

    private volatile bool _hit;

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        _hit |= message.Content.Span.IndexOf("\r\n\r\n"u8) > 300_000;
        return message;
    }

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets) =>
        _hit && command is null && reply.Code == 220 ? default : octets;
}
