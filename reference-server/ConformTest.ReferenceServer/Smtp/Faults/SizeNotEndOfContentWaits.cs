using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeNotEndOfContentWaits() : SmtpFault(
    "smtp.size.not-end-of-content/waits",
    "Behind the final dot the server waits for the rest of the declared size.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeNotEndOfContentWaits());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets) =>
        reply.Answers(command, "DATA", 250) && session.Memory<Rest>().IsMissing ? default : octets;

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<Rest>().IsMissing = session.Transaction?.DeclaredSize > message.Content.Length;
        return message;
    }

    private sealed class Rest
    {
        public bool IsMissing { get; set; }
    }
}
