using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A password ends at a NUL.</summary>
internal sealed class NulEndsPasswords()
    : Pop3Fault("pop3.line.nul", "A password ends at a NUL.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NulEndsPasswords());

    public override Pop3Command Received(Pop3Session session, Pop3Command command) =>
        command.Is("PASS") && command.Line.Span.IndexOf((byte)0) is var nul and > 0 ? Pop3Command.Parse(command.Line[..nul]) : command;
}
