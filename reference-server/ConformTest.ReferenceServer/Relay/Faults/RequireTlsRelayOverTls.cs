using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RequireTlsRelayOverTls() : RelayFault(
    "smtp.requiretls.relay-over-tls",
    "A message that needs TLS goes in clear.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RequireTlsRelayOverTls());

    public override QueuedMessage Queued(QueuedMessage message) => message.HeaderSection.IndexOf("TLS-Required:"u8) >= 0 ? message : message with { RequiresTls = false };
}
