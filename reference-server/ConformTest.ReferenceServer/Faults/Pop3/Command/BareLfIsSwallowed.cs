using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Of two commands with a bare LF between them only the first is answered.</summary>
internal sealed class BareLfIsSwallowed()
    : Pop3Fault("pop3.command.one-answer/bare-lf", "Of two commands with a bare LF between them only the first is answered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BareLfIsSwallowed());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Line.Span.Contains((byte)'\n'), () => Pop3Reply.Ok("The first"));
}
