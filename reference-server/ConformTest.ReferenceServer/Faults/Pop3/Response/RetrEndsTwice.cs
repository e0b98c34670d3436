using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Two lines of one dot end the answer to RETR.</summary>
internal sealed class RetrEndsTwice()
    : Pop3Fault("pop3.response.multi-line-end/retr", "Two lines of one dot end the answer to RETR.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RetrEndsTwice());

    public override MultiLineRules MultiLine(Pop3Session session, Pop3Command command, MultiLineRules rules) =>
        command.Is("RETR") ? rules with { Terminator = ".\r\n.\r\n" } : rules;
}
