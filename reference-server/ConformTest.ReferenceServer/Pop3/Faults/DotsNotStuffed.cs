using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Pop3.Faults;

internal sealed class DotsNotStuffed() : Pop3Fault(
    "pop3.retr.dot-stuffed",
    "Lines of a message that begin with a dot are sent as they are.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DotsNotStuffed());

    public override MultiLineRules MultiLine(Pop3Session session, Pop3Command command, MultiLineRules rules) =>
        command.Is("RETR") ? rules with { StuffsDots = false } : rules;
}
