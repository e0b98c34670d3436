using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EtrnAnyTime() : SmtpFault(
    "smtp.etrn.any-time",
    "Behind ETRN the session is good for nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EtrnAnyTime());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (command.Is("ETRN")) session.Memory<Asked>().Once = true;
        return new(session.Memory<Asked>().Once && !command.Is("ETRN") ? SmtpReplies.BadSequence : null);
    }

    private sealed class Asked
    {
        public bool Once { get; set; }
    }
}
