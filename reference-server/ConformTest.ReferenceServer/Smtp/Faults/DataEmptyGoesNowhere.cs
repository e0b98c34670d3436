using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataEmptyGoesNowhere() : SmtpFault(
    "smtp.data.empty-goes-nowhere",
    "A message for nobody is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataEmptyGoesNowhere());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted || (command.Is("DATA") && session.Phase == SmtpPhases.Sender);
}
