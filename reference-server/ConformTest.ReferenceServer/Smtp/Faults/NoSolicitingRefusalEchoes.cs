using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoSolicitingRefusalEchoes() : SmtpFault(
    "smtp.no-soliciting.refusal-echoes",
    "The refusal for a class does not have the parameter in it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingRefusalEchoes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply is { Code: 550, Enhanced: "5.7.1" } ? new SmtpReply(550, "5.7.1", "No soliciting here") : reply;
}
