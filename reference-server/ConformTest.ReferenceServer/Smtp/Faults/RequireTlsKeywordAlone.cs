using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RequireTlsKeywordAlone() : SmtpFault(
    "smtp.requiretls.keyword-alone",
    "REQUIRETLS is offered with a parameter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RequireTlsKeywordAlone());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("REQUIRETLS", StringComparison.Ordinal) ? "REQUIRETLS CHAIN" : line)];
}
