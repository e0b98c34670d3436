using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionOffersAuthNowhere() : SmtpFault(
    "smtp.submission.offers-auth/nowhere",
    "Neither AUTH is offered nor the STARTTLS behind which it might be.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionOffersAuthNowhere());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(line => line != "STARTTLS" && !line.StartsWith("AUTH ", StringComparison.Ordinal))];
}
