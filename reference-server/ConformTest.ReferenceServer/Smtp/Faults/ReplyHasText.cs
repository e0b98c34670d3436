using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ReplyHasText() : SmtpFault(
    "smtp.reply.has-text",
    "RSET is answered by a bare code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReplyHasText());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets) =>
        reply.Answers(command, "RSET", 250) ? "250\r\n"u8.ToArray() : octets;
}
