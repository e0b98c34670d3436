using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Keywords of EHLO and their parameters are in lower case (RFC 5321 section 4.1.1.1).</summary>
internal sealed class KeywordsInLowerCase()
    : SmtpVariant("smtp.ehlo.lower-case", "Keywords of EHLO and their parameters are in lower case (RFC 5321 section 4.1.1.1).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new KeywordsInLowerCase());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) => [.. keywords.Select(line => line.ToLowerInvariant())];
}
