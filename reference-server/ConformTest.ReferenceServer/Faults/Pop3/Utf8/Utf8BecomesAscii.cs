using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>After UTF8 octets outside ASCII are sent as question marks.</summary>
internal sealed class Utf8BecomesAscii()
    : Pop3Fault("pop3.utf8.sent-as-is", "After UTF8 octets outside ASCII are sent as question marks.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Utf8BecomesAscii());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        session.IsUtf8 ? content.ToArray().Select(octet => octet < 128 ? octet : (byte)'?').ToArray() : content;
}
