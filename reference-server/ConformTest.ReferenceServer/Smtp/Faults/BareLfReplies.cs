using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BareLfReplies() : SmtpFault(
    "smtp.reply.crlf",
    "Reply lines end with LF alone.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BareLfReplies());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets) =>
        octets.ToArray().Where(octet => octet != (byte)13).ToArray();
}
