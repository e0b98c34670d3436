using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionExtensions() : SmtpFault(
    "smtp.submission.extensions",
    "The submission port offers nothing that is not necessary.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionExtensions());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        session.Role == SmtpRoles.Submission ? [.. keywords.Where(line => line is not ("PIPELINING" or "ENHANCEDSTATUSCODES" or "DSN" or "8BITMIME"))] : keywords;
}
