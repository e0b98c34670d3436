using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>POP3 sends a header field of its own.</summary>
internal sealed class PopAddsFieldToAppended()
    : Pop3Fault("mail.octets.appended-unchanged", "POP3 sends a header field of its own.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PopAddsFieldToAppended());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        command.Is("RETR") ? (byte[])[.. "X-Served-By: POP3\r\n"u8, .. content.Span] : content;
}
