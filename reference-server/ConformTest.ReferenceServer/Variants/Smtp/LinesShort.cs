using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Lines of commands and text may be as long as they must be and no longer (RFC 5321 section 4.5.3.1).</summary>
internal sealed class LinesShort()
    : SmtpVariant("smtp.limits.least", "Lines of commands and text may be as long as they must be and no longer (RFC 5321 section 4.5.3.1).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new LinesShort());

    // The extensions on offer ask for more than 512 octets: AUTH for 500, DSN for 124 and 500, SMTPUTF8 for 10, SIZE, BODY and others for less.
    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { SmtpCommandLine = 2048, SmtpTextLine = 1000 };
}
