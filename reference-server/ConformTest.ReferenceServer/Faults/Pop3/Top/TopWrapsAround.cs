using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>TOP counts lines in 32 bits.</summary>
internal sealed class TopWrapsAround()
    : Pop3Fault("pop3.top.more-is-all/wraps", "TOP counts lines in 32 bits.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TopWrapsAround());

    public override Pop3Command Received(Pop3Session session, Pop3Command command) =>
        command.Is("TOP") && command.Words is [var message, var lines] && System.Numerics.BigInteger.TryParse(lines, out var count)
            ? command with { Argument = System.Text.Encoding.ASCII.GetBytes($"{message} {count & uint.MaxValue}") }
            : command;
}
