using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MtPriorityKeyword() : SmtpFault(
    "smtp.mt-priority.keyword",
    "Behind MT-PRIORITY stands the name of a policy with a space in it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityKeyword());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("MT-PRIORITY", StringComparison.Ordinal) ? "MT-PRIORITY two words" : line)];
}
