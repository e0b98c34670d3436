using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>After UTF8 a message of ASCII gets a line more.</summary>
internal sealed class AsciiGrows()
    : Pop3Fault("pop3.utf8.sent-as-is/ascii", "After UTF8 a message of ASCII gets a line more.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AsciiGrows());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        session.IsUtf8 ? (byte[])[.. content.Span, .. "-- \r\n"u8] : content;
}
