using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>RETR leaves out the last octets of the text.</summary>
internal sealed class RetrLosesTheEnd()
    : Pop3Fault("pop3.retr.whole-message", "RETR leaves out the last octets of the text.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RetrLosesTheEnd());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        command.Is("RETR") && content.Length > 4 ? content[..^4] : content;
}
