using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeNoLimitChecksResources() : SmtpFault(
    "smtp.size.no-limit-checks-resources",
    "No limit is told, and any size is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeNoLimitChecksResources());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(keyword => keyword.StartsWith("SIZE", StringComparison.Ordinal) ? "SIZE" : keyword)];

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 552) ? new SmtpReply(250, "2.1.0", "Sender ok") : reply;
}
