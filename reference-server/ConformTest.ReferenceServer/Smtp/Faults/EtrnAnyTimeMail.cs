using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EtrnAnyTimeMail() : SmtpFault(
    "smtp.etrn.any-time/mail",
    "Behind ETRN no mail is taken.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EtrnAnyTimeMail());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (command.Is("ETRN")) session.Memory<Asked>().Once = true;
        return new(session.Memory<Asked>().Once && command.Is("MAIL") ? SmtpReplies.BadSequence : null);
    }

    private sealed class Asked
    {
        public bool Once { get; set; }
    }
}
