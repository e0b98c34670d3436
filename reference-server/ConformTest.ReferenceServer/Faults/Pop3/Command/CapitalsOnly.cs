using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Commands are known in capitals only.</summary>
internal sealed class CapitalsOnly()
    : Pop3Fault("pop3.command.case-insensitive", "Commands are known in capitals only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CapitalsOnly());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Verb is { } verb && !command.Line.Span.StartsWith(System.Text.Encoding.ASCII.GetBytes(verb.Name)), () => Pop3Reply.Err("Unknown command"));
}
