using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliverByKeyword() : SmtpFault(
    "smtp.deliverby.keyword",
    "The least time is given with its unit.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByKeyword());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("DELIVERBY", StringComparison.Ordinal) ? "DELIVERBY 30s" : line)];
}
