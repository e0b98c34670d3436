using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A bare CR ends a command.</summary>
internal sealed class BareCrEndsCommands()
    : Pop3Fault("pop3.line.bare-cr", "A bare CR ends a command.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BareCrEndsCommands());

    public override async ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Line.Span.Contains((byte)'\r') == true) await session.ReplyAsync(null, Pop3Reply.Ok("And the rest"), cancellation);
    }
}
