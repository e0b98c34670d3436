using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionConforms() : SmtpFault(
    "smtp.submission.conforms",
    "A message without From or Date goes on as it is.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionConforms());

    public override SubmissionDuties Duties(SmtpSession session, SubmissionDuties duties) => duties & ~(SubmissionDuties.From | SubmissionDuties.Date);
}
