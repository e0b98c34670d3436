using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Characters that SASLprep prohibits are dropped.</summary>
internal sealed class ProhibitedIsDropped()
    : Pop3Fault("pop3.utf8.user-prohibited", "Characters that SASLprep prohibits are dropped.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ProhibitedIsDropped());

    public override Pop3Command Received(Pop3Session session, Pop3Command command) =>
        command.Is("PASS") ? command with { Argument = System.Text.Encoding.ASCII.GetBytes(new string([.. command.ArgumentText.Where(character => char.IsAscii(character) && !char.IsControl(character))])) } : command;
}
