using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>POP3 sends a line of its own behind the text.</summary>
internal sealed class PopAddsFooter()
    : Pop3Fault("mail.octets.pop3-unchanged", "POP3 sends a line of its own behind the text.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PopAddsFooter());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        command.Is("RETR") ? (byte[])[.. content.Span, .. "-- \r\nserved by POP3\r\n"u8] : content;
}
