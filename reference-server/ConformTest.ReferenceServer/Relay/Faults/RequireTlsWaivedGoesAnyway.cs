using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RequireTlsWaivedGoesAnyway() : RelayFault(
    "smtp.requiretls.waived-goes-anyway",
    "A message that waives TLS is held to it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RequireTlsWaivedGoesAnyway());

    public override QueuedMessage Queued(QueuedMessage message) => message.HeaderSection.IndexOf("TLS-Required:"u8) >= 0 ? message with { RequiresTls = true } : message;
}
