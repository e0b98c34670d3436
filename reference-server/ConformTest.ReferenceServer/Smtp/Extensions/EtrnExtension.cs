using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>ETRN (RFC 1985): offered where there is a queue, and not on the submission port (RFC 6409 section 7).</summary>
internal sealed class EtrnExtension() : SmtpExtension("ETRN")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new EtrnExtension());

    public override string? Line(SmtpSession session) => session.Role == SmtpRoles.MailExchange && session.Context.Relay.IsOn ? Keyword : null;
}
