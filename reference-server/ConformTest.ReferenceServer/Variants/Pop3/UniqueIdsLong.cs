using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>Unique-ids have 70 characters, of all kinds that they may have (RFC 1939 section 7).</summary>
internal sealed class UniqueIdsLong()
    : Pop3Variant("pop3.uidl.longest-ids", "Unique-ids have 70 characters, of all kinds that they may have (RFC 1939 section 7).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new UniqueIdsLong());

    private const string Kinds = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    public override string UniqueId(Pop3Session session, Pop3Message message, string id) => (Kinds + id).PadLeft(70, 'x')[^70..];
}
