using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>CAPABILITY lists IMAP4rev1 and what begins TLS and authentication, and no extension.</summary>
internal sealed class CapabilitiesFewest()
    : ImapVariant("imap.capability.rev1-only", "CAPABILITY lists IMAP4rev1 and what begins TLS and authentication, and no extension.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CapabilitiesFewest());

    public override IReadOnlyList<string> Capabilities(ImapSession session, IReadOnlyList<string> capabilities) =>
        [.. capabilities.Where(name => name is "IMAP4rev1" or "STARTTLS" or "LOGINDISABLED" || name.StartsWith("AUTH=", StringComparison.Ordinal))];
}
