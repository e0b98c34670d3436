using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionQualifiesEnvelope() : SmtpFault(
    "smtp.submission.qualifies-envelope",
    "A sender with a domain of one label is taken as it is.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionQualifiesEnvelope());

    public override SubmissionDuties Duties(SmtpSession session, SubmissionDuties duties) => duties & ~SubmissionDuties.QualifiedEnvelope;
}
