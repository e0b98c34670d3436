using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RequireTlsHeaderIgnored() : RelayFault(
    "smtp.requiretls.header-ignored",
    "The header field TLS-Required counts more than the parameter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RequireTlsHeaderIgnored());

    public override QueuedMessage Queued(QueuedMessage message) => message.HeaderSection.IndexOf("TLS-Required:"u8) >= 0 ? message with { RequiresTls = false } : message;
}
