using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>Messages are numbered from the newest; no order is laid down.</summary>
internal sealed class NewestFirst()
    : Pop3Variant("pop3.maildrop.newest-first", "Messages are numbered from the newest; no order is laid down.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new NewestFirst());

    public override IReadOnlyList<StoredMessage> Maildrop(Pop3Session session, IReadOnlyList<StoredMessage> messages) => [.. messages.Reverse()];
}
