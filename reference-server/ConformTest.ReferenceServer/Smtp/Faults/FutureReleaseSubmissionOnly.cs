using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseSubmissionOnly() : SmtpFault(
    "smtp.futurerelease.submission-only",
    "FUTURERELEASE is offered on every port.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseSubmissionOnly());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) => [.. keywords.Where(line => !line.StartsWith("FUTURERELEASE", StringComparison.Ordinal)), "FUTURERELEASE 3600 2100-01-01T00:00:00Z"];
}
