using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MtPriorityTwiceRefused() : SmtpFault(
    "smtp.mt-priority.twice-refused",
    "Of two priorities the first is taken.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityTwiceRefused());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "MT-PRIORITY") ? command.WithoutRepeated("MT-PRIORITY") : command;
}
