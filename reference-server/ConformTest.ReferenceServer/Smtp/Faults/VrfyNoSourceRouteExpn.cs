using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyNoSourceRouteExpn() : SmtpFault(
    "smtp.vrfy.no-source-route/expn",
    "EXPN gives source routes.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyNoSourceRouteExpn());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "EXPN", 250) ? new(250, reply.Enhanced, [.. reply.Lines.Select(line => line.Replace("<", "<@gateway.reference.test:", StringComparison.Ordinal))]) : reply;
}
