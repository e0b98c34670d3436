using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>TOP never sends the last line of a message.</summary>
internal sealed class TopIsNeverAll()
    : Pop3Fault("pop3.top.more-is-all", "TOP never sends the last line of a message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TopIsNeverAll());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        command.Is("TOP") && content.Length == message.Stored.Content.Length ? content.WithoutLastLine() : content;
}
