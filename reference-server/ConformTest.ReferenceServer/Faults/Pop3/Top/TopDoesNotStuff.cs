using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>TOP sends lines that begin with a dot as they are.</summary>
internal sealed class TopDoesNotStuff()
    : Pop3Fault("pop3.top.dot-stuffed", "TOP sends lines that begin with a dot as they are.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TopDoesNotStuff());

    public override MultiLineRules MultiLine(Pop3Session session, Pop3Command command, MultiLineRules rules) =>
        command.Is("TOP") ? rules with { StuffsDots = false } : rules;
}
