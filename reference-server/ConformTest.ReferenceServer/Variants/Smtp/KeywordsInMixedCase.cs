using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Keywords of EHLO are in mixed case (RFC 5321 section 4.1.1.1).</summary>
internal sealed class KeywordsInMixedCase()
    : SmtpVariant("smtp.ehlo.mixed-case", "Keywords of EHLO are in mixed case (RFC 5321 section 4.1.1.1).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new KeywordsInMixedCase());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) => [.. keywords.Select(Mixed)];

    private static string Mixed(string line) => string.Concat(line.Select((c, index) => index % 2 == 0 ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));
}
