using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>CAPABILITY lists in another order; none is laid down.</summary>
internal sealed class CapabilitiesReversed()
    : ImapVariant("imap.capability.other-order", "CAPABILITY lists in another order; none is laid down.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CapabilitiesReversed());

    public override IReadOnlyList<string> Capabilities(ImapSession session, IReadOnlyList<string> capabilities) => [.. capabilities.Reverse()];
}
