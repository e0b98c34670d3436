using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>No dot ends the answer to UIDL.</summary>
internal sealed class UidlWithoutEnd()
    : Pop3Fault("pop3.response.multi-line-end/uidl", "No dot ends the answer to UIDL.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidlWithoutEnd());

    public override MultiLineRules MultiLine(Pop3Session session, Pop3Command command, MultiLineRules rules) =>
        command.Is("UIDL") ? rules with { Terminator = "" } : rules;
}
