using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>The four services that speak SMTP.</summary>
internal static class SmtpService
{
    [ModuleInitializer]
    internal static void Register()
    {
        Add("smtp", TlsMode.Upgrade, ports => ports.Smtp, SmtpRoles.MailExchange);
        Add("submission", TlsMode.Upgrade, ports => ports.Submission, SmtpRoles.Submission);
        Add("submissions", TlsMode.Implicit, ports => ports.Submissions, SmtpRoles.Submission);
        Add("lmtp", TlsMode.Upgrade, ports => ports.Lmtp, SmtpRoles.Lmtp);
    }

    // A reply in the greeting's place has no enhanced status code (RFC 2034 section 4).
    private static void Add(string key, TlsMode tls, Func<ServicePorts, int?> port, SmtpRoles role) =>
        ServiceRegistry.Add(new(key, "smtp", tls, port, As(role)) { Busy = hostname => $"421 {hostname} Too many connections" });

    private static ServeAsync As(SmtpRoles role) => async (context, cancellation) =>
    {
        using var session = new SmtpSession(context, role);
        await session.RunAsync(cancellation);
    };
}
