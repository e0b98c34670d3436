using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STLS is announced after login.</summary>
internal sealed class StlsIsAnnouncedAfterLogin()
    : Pop3Fault("pop3.stls.not-announced-after-login", "STLS is announced after login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StlsIsAnnouncedAfterLogin());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        session.State == Pop3States.Transaction ? [.. lines, "STLS"] : lines;
}
