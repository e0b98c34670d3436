using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>PASS is known in capitals only.</summary>
internal sealed class PassInCapitals()
    : Pop3Fault("pop3.command.case-insensitive/pass", "PASS is known in capitals only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PassInCapitals());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("PASS") && !command.Line.Span.StartsWith("PASS"u8), () => Pop3Reply.Err("Unknown command"));
}
