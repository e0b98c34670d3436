using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>USER is announced only before login.</summary>
internal sealed class CapaForgetsUser()
    : Pop3Fault("pop3.capa.same-in-both-states", "USER is announced only before login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CapaForgetsUser());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        session.State == Pop3States.Transaction ? [.. lines.Where(line => line != "USER")] : lines;
}
