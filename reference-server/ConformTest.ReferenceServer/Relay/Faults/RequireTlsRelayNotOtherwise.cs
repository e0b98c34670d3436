using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RequireTlsRelayNotOtherwise() : RelayFault(
    "smtp.requiretls.relay-not-otherwise",
    "A message that needs TLS goes in clear when TLS is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RequireTlsRelayNotOtherwise());

    public override QueuedMessage Queued(QueuedMessage message) => message.HeaderSection.IndexOf("TLS-Required:"u8) >= 0 ? message : message with { RequiresTls = false };
}
