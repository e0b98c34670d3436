using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EnhancedStatusCodesNoParameter() : SmtpFault(
    "smtp.enhanced-status-codes.no-parameter",
    "The keyword has a parameter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnhancedStatusCodesNoParameter());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(keyword => keyword.StartsWith("ENHANCEDSTATUSCODES", StringComparison.Ordinal) ? "ENHANCEDSTATUSCODES 2" : keyword)];
}
