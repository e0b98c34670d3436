using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A tag of CAPA has a dot in it under TLS.</summary>
internal sealed class CapaWithDotUnderTls()
    : Pop3Fault("pop3.capa.grammar/tls", "A tag of CAPA has a dot in it under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CapaWithDotUnderTls());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        session.Connection.IsTls ? [.. lines, "X.DOT"] : lines;
}
