using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeloNotExtended() : SmtpFault(
    "smtp.helo.not-extended",
    "HELO is answered as EHLO is.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeloNotExtended());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "HELO", 250) ? reply with { Lines = [.. reply.Lines, "PIPELINING", "8BITMIME"] } : reply;
}
