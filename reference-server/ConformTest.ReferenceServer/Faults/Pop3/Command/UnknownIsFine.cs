using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Unknown words of four letters are answered with +OK.</summary>
internal sealed class UnknownIsFine()
    : Pop3Fault("pop3.command.unknown-err", "Unknown words of four letters are answered with +OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnknownIsFine());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Verb is null && command.Line.Span.IndexOf((byte)' ') is var space && (space < 0 ? command.Line.Length : space) == 4, () => Pop3Reply.Ok("Fine"));
}
