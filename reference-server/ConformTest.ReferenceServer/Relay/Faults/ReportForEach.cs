using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReportForEach() : RelayFault("smtp.report.one-for-all", "Each recipient who failed has a report of his own.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReportForEach());

    public override IEnumerable<IReadOnlyList<QueuedRecipient>> Split(IReadOnlyList<QueuedRecipient> recipients) => recipients.Select(recipient => (IReadOnlyList<QueuedRecipient>)[recipient]);
}
