using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>No dot ends the answer to RETR.</summary>
internal sealed class RetrWithoutEnd()
    : Pop3Fault("pop3.response.multi-line-end/retr-open", "No dot ends the answer to RETR.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RetrWithoutEnd());

    public override MultiLineRules MultiLine(Pop3Session session, Pop3Command command, MultiLineRules rules) =>
        command.Is("RETR") ? rules with { Terminator = "" } : rules;
}
