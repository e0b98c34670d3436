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
        permitted && !(command.Is("MAIL") && session.Memory<Begun>().Cut);

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        var begun = session.Memory<Begun>();
        begun.Cut |= begun.Open && reply.Answers(command, "HELO", 250);
        begun.Open = session.Transaction is not null;
        return default;
    }

    private sealed class Begun
    {
        /// <summary>A transaction is open.</summary>
        public bool Open { get; set; }

        /// <summary>HELO came in one.</summary>
        public bool Cut { get; set; }
    }
}
