using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STLS is announced under TLS.</summary>
internal sealed class StlsIsAnnouncedUnderTls()
    : Pop3Fault("pop3.stls.not-announced-under-tls", "STLS is announced under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StlsIsAnnouncedUnderTls());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        session.Connection.IsTls ? [.. lines, "STLS"] : lines;
}
