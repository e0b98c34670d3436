using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoSolicitingExaminesHeader() : SmtpFault(
    "smtp.no-soliciting.examines-header",
    "The header field that names the class of a message is not looked at.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingExaminesHeader());

    public override SmtpReply? Refusing(SmtpSession session, SmtpReply? refusal) => null;
}
