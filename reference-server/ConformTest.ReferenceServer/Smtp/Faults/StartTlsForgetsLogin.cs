using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class StartTlsForgetsLogin() : SmtpFault(
    "smtp.starttls.forgets-login",
    "Who logged in before the handshake stays logged in.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsForgetsLogin());

    public override bool Keeps(SmtpSession session, SmtpReset reset)
    {
        if (reset != SmtpReset.StartTls) return false;
        session.Transaction = null;
        session.ClientName = "";
        session.IsExtended = false;
        session.Phase = SmtpPhases.Connected;
        return true;
    }
}
