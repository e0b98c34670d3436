using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>The four services that speak SMTP.</summary>
internal static class SmtpService
{
    [ModuleInitializer]
    internal static void Register()
    {
        ServiceRegistry.Add(new("smtp", "smtp", TlsMode.Upgrade, ports => ports.Smtp, As(SmtpRoles.MailExchange)));
        ServiceRegistry.Add(new("submission", "smtp", TlsMode.Upgrade, ports => ports.Submission, As(SmtpRoles.Submission)));
        ServiceRegistry.Add(new("submissions", "smtp", TlsMode.Implicit, ports => ports.Submissions, As(SmtpRoles.Submission)));
        ServiceRegistry.Add(new("lmtp", "smtp", TlsMode.Upgrade, ports => ports.Lmtp, As(SmtpRoles.Lmtp)));
    }

    private static ServeAsync As(SmtpRoles role) => async (context, cancellation) =>
    {
        using var session = new SmtpSession(context, role);
        await session.RunAsync(cancellation);
    };
}
