using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Of one message no more than the hundred recipients are taken that must be (RFC 5321 section 4.5.3.1.8).</summary>
internal sealed class RecipientsFew()
    : SmtpVariant("smtp.rcpt.takes-100", "Of one message no more than the hundred recipients are taken that must be (RFC 5321 section 4.5.3.1.8).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new RecipientsFew());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { Recipients = 100 };
}
