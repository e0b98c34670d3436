using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionOffersAuth() : SmtpFault(
    "smtp.submission.offers-auth",
    "AUTH is not offered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionOffersAuth());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(line => !line.StartsWith("AUTH ", StringComparison.Ordinal))];
}
