using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>EHLO names extensions that nobody knows, with and without parameters (RFC 5321 section 2.2.2: X is for private ones).</summary>
internal sealed class KeywordsUnknown()
    : SmtpVariant("smtp.ehlo.unknown-keywords", "EHLO names extensions that nobody knows, with and without parameters (RFC 5321 section 2.2.2: X is for private ones).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new KeywordsUnknown());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        ["X-FIRST", "XCLIENT NAME ADDR PROTO", .. keywords, "X1-2-3 = ?! 8BITMIME PIPELINING", "XLAST"];
}
