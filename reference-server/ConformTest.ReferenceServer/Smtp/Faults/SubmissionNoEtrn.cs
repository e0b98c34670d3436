using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionNoEtrn() : SmtpFault(
    "smtp.submission.no-etrn",
    "ETRN is offered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionNoEtrn());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords, "ETRN"];
}
