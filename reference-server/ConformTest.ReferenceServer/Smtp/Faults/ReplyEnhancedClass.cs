using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ReplyEnhancedClass() : SmtpFault(
    "smtp.reply.enhanced-class",
    "The lines of a reply have different codes.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReplyEnhancedClass());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets) =>
        reply.Answers(command, "RSET", 250) ? "250-2.0.0 Forgotten\r\n250 2.1.0 Ok\r\n"u8.ToArray() : octets;
}
