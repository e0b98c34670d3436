using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceNoForgedHop() : SmtpFault(
    "smtp.trace.no-forged-hop",
    "Whatever stands in EHLO is written into the trace.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceNoForgedHop());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (!command.Mentions("EHLO", " by ")) return default;
        session.ClientName = command.ArgumentText;
        session.Phase = SmtpPhases.Ready;
        return new(SmtpReplies.Ok);
    }
}
