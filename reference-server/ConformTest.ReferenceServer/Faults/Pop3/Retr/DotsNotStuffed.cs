using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>RETR sends lines that begin with a dot as they are.</summary>
internal sealed class DotsNotStuffed()
    : Pop3Fault("pop3.retr.dot-stuffed", "RETR sends lines that begin with a dot as they are.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DotsNotStuffed());

    public override MultiLineRules MultiLine(Pop3Session session, Pop3Command command, MultiLineRules rules) =>
        command.Is("RETR") ? rules with { StuffsDots = false } : rules;
}
