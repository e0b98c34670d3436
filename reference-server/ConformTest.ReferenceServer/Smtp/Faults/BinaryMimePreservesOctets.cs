using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BinaryMimePreservesOctets() : SmtpFault(
    "smtp.binarymime.preserves-octets",
    "An octet of a binary message is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinaryMimePreservesOctets());

    // In base64 a digit stands for six bits.
    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Transaction?.Body == "BINARYMIME" ? message with { Content = message.Content.Replaced("\r\n\r\nA", "\r\n\r\nB") } : message;
}
