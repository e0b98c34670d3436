using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeloResetsStateSequence() : SmtpFault(
    "smtp.helo.resets-state/sequence",
    "Behind HELO in a transaction MAIL is still out of sequence.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeloResetsStateSequence());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted && !(command.Is("MAIL") && session.Memory<Begun>().Before);

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        session.Memory<Begun>().Before |= reply.Answers(command, "MAIL", 250);
        return default;
    }

    private sealed class Begun
    {
        public bool Before { get; set; }
    }
}
