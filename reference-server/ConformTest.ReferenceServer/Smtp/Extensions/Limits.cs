using System.Globalization;
using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>LIMITS (RFC 9422): tells the number of RCPT commands that one transaction may have; the others are without a limit here.</summary>
internal sealed class Limits() : SmtpExtension("LIMITS")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new Limits());

    public override string Line(SmtpSession session) => string.Create(CultureInfo.InvariantCulture, $"LIMITS RCPTMAX={session.Limits.Recipients}");
}
