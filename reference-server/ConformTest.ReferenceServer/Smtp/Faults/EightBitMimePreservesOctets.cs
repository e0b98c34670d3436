using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EightBitMimePreservesOctets() : SmtpFault(
    "smtp.8bitmime.preserves-octets",
    "The high bit of each octet is cleared.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EightBitMimePreservesOctets());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = message.Content.ToArray().Select(octet => (byte)(octet & 127)).ToArray() };
}
