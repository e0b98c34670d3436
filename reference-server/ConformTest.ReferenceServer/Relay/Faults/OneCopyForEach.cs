using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class OneCopyForEach() : RelayFault("smtp.relay.one-copy", "Each recipient gets a transaction of his own.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new OneCopyForEach());

    public override IEnumerable<IReadOnlyList<QueuedRecipient>> Split(IReadOnlyList<QueuedRecipient> recipients) => recipients.Select(recipient => (IReadOnlyList<QueuedRecipient>)[recipient]);
}
