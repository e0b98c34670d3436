using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class AddsAnotherOrcpt() : RelayFault("smtp.dsn.added-orcpt", "The ORCPT that is added names somebody else.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AddsAnotherOrcpt());

    internal override string Command(HopSession session, string line) =>
        line.Replace(" ORCPT=rfc822;", " ORCPT=rfc822;x-", StringComparison.Ordinal);
}
