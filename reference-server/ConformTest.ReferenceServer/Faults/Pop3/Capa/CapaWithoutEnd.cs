using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>No dot ends the second answer to CAPA.</summary>
internal sealed class CapaWithoutEnd()
    : Pop3Fault("pop3.capa.terminated", "No dot ends the second answer to CAPA.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CapaWithoutEnd());

    public override MultiLineRules MultiLine(Pop3Session session, Pop3Command command, MultiLineRules rules) =>
        command.Is("CAPA") && session.State == Pop3States.Authorization && session.Memory<Note>().Count++ > 0 ? rules with { Terminator = "" } : rules;
}
