using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>UTF8 is announced and refused (RFC 6856 section 2.1).</summary>
internal sealed class Utf8Refused()
    : Pop3Variant("pop3.utf8.refused", "UTF8 is announced and refused (RFC 6856 section 2.1).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new Utf8Refused());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        new(command.Is("UTF8") ? Pop3Reply.Err("Not for you") : null);
}
