using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>SIZE tells no maximum (RFC 1870 section 4: the parameter is optional).</summary>
internal sealed class SizeUntold()
    : SmtpVariant("smtp.size.without-value", "SIZE tells no maximum (RFC 1870 section 4: the parameter is optional).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new SizeUntold());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("SIZE ", StringComparison.Ordinal) ? "SIZE" : line)];
}
