using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BinarymimeUndeclaredAccepted() : SmtpFault(
    "smtp.binarymime.undeclared-accepted",
    "A message that says it is binary is refused when BODY did not.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinarymimeUndeclaredAccepted());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 250) && session.Memory<Undeclared>().IsBinary ? new(554, "5.6.1", "Binary content was not announced") : reply;

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<Undeclared>().IsBinary = message.Content.Span.IndexOf("Transfer-Encoding: binary"u8) >= 0;
        return message;
    }

    private sealed class Undeclared
    {
        public bool IsBinary { get; set; }
    }
}
