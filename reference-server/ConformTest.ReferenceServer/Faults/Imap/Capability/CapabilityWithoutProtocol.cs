using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CAPABILITY does not name the protocol.</summary>
internal sealed class CapabilityWithoutProtocol()
    : ImapFault("imap.capability.names-the-protocol", "CAPABILITY does not name the protocol.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CapabilityWithoutProtocol());

    public override IReadOnlyList<string> Capabilities(ImapSession session, IReadOnlyList<string> capabilities) =>
        [.. capabilities.Where(c => !c.StartsWith("IMAP4rev", StringComparison.Ordinal))];
}
