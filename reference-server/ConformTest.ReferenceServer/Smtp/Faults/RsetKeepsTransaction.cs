using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RsetKeepsTransaction() : SmtpFault(
    "smtp.rset.discards-sender",
    "RSET answers 250 and forgets nothing; only another MAIL does.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetKeepsTransaction());

    public override bool Keeps(SmtpSession session, SmtpReset reset) => reset == SmtpReset.Rset;

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        if (command.Is("RSET")) session.Memory<Kept>().IsKept = true;
        if (!command.Is("MAIL") || !session.Memory<Kept>().IsKept) return command;
        session.Memory<Kept>().IsKept = false;
        session.Reset(SmtpReset.Hello);
        return command;
    }

    private sealed class Kept
    {
        public bool IsKept { get; set; }
    }
}
