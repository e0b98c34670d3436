using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>SIZE declares that there is no fixed maximum (RFC 1870 section 4).</summary>
internal sealed class SizeUnlimited()
    : SmtpVariant("smtp.size.no-maximum", "SIZE declares that there is no fixed maximum (RFC 1870 section 4).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new SizeUnlimited());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("SIZE ", StringComparison.Ordinal) ? "SIZE 0" : line)];
}
