using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>SIZE declares the least maximum that a server may have, and holds to it (RFC 5321 section 4.5.3.1.7).</summary>
internal sealed class SizeSmall()
    : SmtpVariant("smtp.size.small-maximum", "SIZE declares the least maximum that a server may have, and holds to it (RFC 5321 section 4.5.3.1.7).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new SizeSmall());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { MessageSize = 65_536 };
}
