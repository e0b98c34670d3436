using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeEhloParameter() : SmtpFault(
    "smtp.size.ehlo-parameter",
    "The limit is told in megabytes.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeEhloParameter());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(keyword => keyword.StartsWith("SIZE", StringComparison.Ordinal) ? "SIZE 10M" : keyword)];
}
