using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Two lines of one dot end the answer to TOP.</summary>
internal sealed class TopEndsTwice()
    : Pop3Fault("pop3.response.multi-line-end/top", "Two lines of one dot end the answer to TOP.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TopEndsTwice());

    public override MultiLineRules MultiLine(Pop3Session session, Pop3Command command, MultiLineRules rules) =>
        command.Is("TOP") ? rules with { Terminator = ".\r\n.\r\n" } : rules;
}
