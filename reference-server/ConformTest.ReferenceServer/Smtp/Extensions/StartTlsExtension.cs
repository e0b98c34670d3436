using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>STARTTLS (RFC 3207), which is not on offer any more once TLS is active (section 4.2).</summary>
internal sealed class StartTlsExtension() : SmtpExtension("STARTTLS")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new StartTlsExtension());

    public override string? Line(SmtpSession session) => session.Connection.IsTls ? null : Keyword;
}
