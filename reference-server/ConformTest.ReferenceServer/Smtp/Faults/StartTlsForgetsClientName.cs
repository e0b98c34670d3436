using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class StartTlsForgetsClientName() : SmtpFault(
    "smtp.starttls.forgets-client-name",
    "The name that the client gave in clear stays under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsForgetsClientName());

    public override bool Keeps(SmtpSession session, SmtpReset reset)
    {
        if (reset != SmtpReset.StartTls) return false;
        session.Transaction = null;
        session.User = null;
        session.Phase = SmtpPhases.Ready;
        return true;
    }
}
