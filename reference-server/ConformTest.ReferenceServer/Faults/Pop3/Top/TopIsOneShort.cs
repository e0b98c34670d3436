using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>TOP sends one line less than was asked for.</summary>
internal sealed class TopIsOneShort()
    : Pop3Fault("pop3.top.number-of-lines", "TOP sends one line less than was asked for.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TopIsOneShort());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        command.Is("TOP") && !command.ArgumentText.EndsWith(" 0", StringComparison.Ordinal) ? content.WithoutLastLine() : content;
}
