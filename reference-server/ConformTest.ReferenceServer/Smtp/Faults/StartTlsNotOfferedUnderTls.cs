using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class StartTlsNotOfferedUnderTls() : SmtpFault(
    "smtp.starttls.not-offered-under-tls",
    "STARTTLS is offered under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsNotOfferedUnderTls());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        keywords.Contains("STARTTLS") ? keywords : [.. keywords, "STARTTLS"];
}
