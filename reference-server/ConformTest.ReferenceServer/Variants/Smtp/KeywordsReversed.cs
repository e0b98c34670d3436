using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Keywords of EHLO come in another order; none is laid down.</summary>
internal sealed class KeywordsReversed()
    : SmtpVariant("smtp.ehlo.other-order", "Keywords of EHLO come in another order; none is laid down.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new KeywordsReversed());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) => [.. keywords.Reverse()];
}
