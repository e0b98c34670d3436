using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionTraceTlsClause() : SmtpFault(
    "smtp.submission.trace-tls-clause",
    "The cipher suite is not told in the Received field.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionTraceTlsClause());

    public override SubmissionDuties Duties(SmtpSession session, SubmissionDuties duties) => duties & ~SubmissionDuties.TlsClause;
}
