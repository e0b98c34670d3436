using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionQualifiesHeader() : SmtpFault(
    "smtp.submission.qualifies-header",
    "A message is altered, and its addresses with domains of one label are left as they are.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionQualifiesHeader());

    public override SubmissionDuties Duties(SmtpSession session, SubmissionDuties duties) => duties & ~SubmissionDuties.QualifiedHeader;
}
