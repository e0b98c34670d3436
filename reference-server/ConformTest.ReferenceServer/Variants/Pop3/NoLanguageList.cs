using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>Languages are not listed, and an asterisk chooses none (RFC 6856 section 3.2).</summary>
internal sealed class NoLanguageList()
    : Pop3Variant("pop3.lang.no-listing", "Languages are not listed, and an asterisk chooses none (RFC 6856 section 3.2).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new NoLanguageList());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        new(command.Is("LANG") && (!command.HasArgument || command.ArgumentText == "*") ? Pop3Reply.Err("The languages cannot be listed") : null);
}
