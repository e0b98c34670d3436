using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloFirstLineDomain() : SmtpFault(
    "smtp.ehlo.first-line-domain",
    "The answer to EHLO does not begin with the name of the host.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloFirstLineDomain());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "EHLO", 250) ? reply with { Lines = ["* hello *", .. reply.Lines.Skip(1)] } : reply;
}
