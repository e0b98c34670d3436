using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EtrnNoParameters() : SmtpFault(
    "smtp.etrn.no-parameters",
    "ETRN is offered with a parameter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EtrnNoParameters());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("ETRN", StringComparison.Ordinal) ? "ETRN QUEUE" : line)];
}
