using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>No dot ends the answer to LIST.</summary>
internal sealed class ListWithoutEnd()
    : Pop3Fault("pop3.list.terminated", "No dot ends the answer to LIST.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ListWithoutEnd());

    public override MultiLineRules MultiLine(Pop3Session session, Pop3Command command, MultiLineRules rules) =>
        command.Is("LIST") ? rules with { Terminator = "" } : rules;
}
