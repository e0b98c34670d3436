using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Silence of half a minute ends the session.</summary>
internal sealed class ImpatientTimer()
    : Pop3Fault("pop3.timer.ten-minutes", "Silence of half a minute ends the session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ImpatientTimer());

    public override ServerLimits Limits(Pop3Session session, ServerLimits limits) => limits with { Pop3Idle = TimeSpan.FromSeconds(30) };
}
