using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>TOP with no lines leaves out the empty line.</summary>
internal sealed class TopWithoutBlankLine()
    : Pop3Fault("pop3.top.headers-and-blank-line", "TOP with no lines leaves out the empty line.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TopWithoutBlankLine());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        command.Is("TOP") && command.ArgumentText.EndsWith(" 0", StringComparison.Ordinal) ? content.WithoutLastLine() : content;
}
