using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PipeliningNoParameter() : SmtpFault(
    "smtp.pipelining.no-parameter",
    "The keyword has a parameter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PipeliningNoParameter());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(keyword => keyword.StartsWith("PIPELINING", StringComparison.Ordinal) ? "PIPELINING 100" : keyword)];
}
