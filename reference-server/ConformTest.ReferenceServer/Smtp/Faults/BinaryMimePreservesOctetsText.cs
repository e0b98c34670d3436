using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BinaryMimePreservesOctetsText() : SmtpFault(
    "smtp.binarymime.preserves-octets/text",
    "The text beside a binary part is altered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinaryMimePreservesOctetsText());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Transaction?.Body == "BINARYMIME" ? message with { Content = message.Content.Replaced("as it was", "as it were") } : message;
}
