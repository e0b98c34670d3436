using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MtPriorityMalformedRefused() : SmtpFault(
    "smtp.mt-priority.malformed-refused",
    "A priority that is no number from -9 to 9 is taken for the usual one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityMalformedRefused());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "MT-PRIORITY") ? command.WithoutParameter("MT-PRIORITY") : command;
}
