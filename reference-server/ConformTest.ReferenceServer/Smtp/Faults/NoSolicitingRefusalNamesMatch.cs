using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoSolicitingRefusalNamesMatch() : SmtpFault(
    "smtp.no-soliciting.refusal-names-match",
    "The refusal for a class names another class.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingRefusalNamesMatch());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply is { Code: 550, Enhanced: "5.7.1" } ? new SmtpReply(550, "5.7.1", "No soliciting here SOLICIT=org.example:OTHER") : reply;
}
