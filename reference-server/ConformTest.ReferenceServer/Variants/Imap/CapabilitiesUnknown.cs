using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>CAPABILITY lists what nobody knows.</summary>
internal sealed class CapabilitiesUnknown()
    : ImapVariant("imap.capability.unknown-names", "CAPABILITY lists what nobody knows.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CapabilitiesUnknown());

    public override IReadOnlyList<string> Capabilities(ImapSession session, IReadOnlyList<string> capabilities) => ["XFIRST", .. capabilities, "X-ODD=1.2", "AUTH=X-NOBODY", "XLAST"];
}
