using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramNoPlusWithoutTls() : SmtpFault(
    "smtp.auth.scram-no-plus-without-tls",
    "SCRAM is offered with -PLUS where there is no TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramNoPlusWithoutTls());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        session.Connection.IsTls ? keywords : [.. keywords.Select(line => line.StartsWith("AUTH ", StringComparison.Ordinal) ? line + " SCRAM-SHA-256-PLUS" : line)];
}
