using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ImplicitTlsOffersAuth() : SmtpFault(
    "smtp.implicit-tls.offers-auth",
    "On the port for implicit TLS nobody can log in.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ImplicitTlsOffersAuth());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        session.Context.Service.Tls == TlsMode.Implicit ? [.. keywords.Where(line => !line.StartsWith("AUTH ", StringComparison.Ordinal))] : keywords;
}
