using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RsetDiscardsSenderRefused() : SmtpFault(
    "smtp.rset.discards-sender/mail-is-late",
    "When something was refused in a transaction, MAIL is out of sequence behind RSET.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetDiscardsSenderRefused());

    public override bool Keeps(SmtpSession session, SmtpReset reset) =>
        reset == SmtpReset.Rset && session.Memory<Refusal>().Came;

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        session.Memory<Refusal>().Came |= reply.Code >= 400 && session.Transaction is not null;
        return default;
    }

    private sealed class Refusal
    {
        public bool Came { get; set; }
    }
}
