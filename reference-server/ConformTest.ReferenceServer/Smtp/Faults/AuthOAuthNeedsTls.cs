using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOAuthNeedsTls() : SmtpFault(
    "smtp.auth.oauth-needs-tls",
    "OAUTHBEARER is offered without TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOAuthNeedsTls());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        session.Connection.IsTls ? keywords : [.. keywords.Select(line => line.StartsWith("AUTH ", StringComparison.Ordinal) ? line + " OAUTHBEARER" : line)];
}
