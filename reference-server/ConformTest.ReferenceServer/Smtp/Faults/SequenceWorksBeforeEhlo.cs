using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SequenceWorksBeforeEhlo() : SmtpFault(
    "smtp.sequence.works-before-ehlo",
    "Nothing but EHLO and HELO works before them.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SequenceWorksBeforeEhlo());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted && (session.Phase != SmtpPhases.Connected || command.Is("EHLO") || command.Is("HELO") || command.Is("LHLO") || command.Is("QUIT"));
}
