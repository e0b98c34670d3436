using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseParameters() : SmtpFault(
    "smtp.futurerelease.parameters",
    "FUTURERELEASE tells the longest interval only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseParameters());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("FUTURERELEASE", StringComparison.Ordinal) ? "FUTURERELEASE 3600" : line)];
}
