using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class Code521AcceptsNothing() : SmtpFault(
    "smtp.521.accepts-nothing",
    "The server greets with 521 and serves as ever.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Code521AcceptsNothing());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 ? new(521, "", "Host does not accept mail") : reply;
}
