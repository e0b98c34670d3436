using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>NOOP (RFC 1939 section 5).</summary>
internal sealed class Noop() : Pop3Verb("NOOP", Pop3States.Transaction)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Noop());

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        return new(command.HasArgument ? Pop3Reply.Err("NOOP takes no argument") : Pop3Reply.Ok("Nothing done"));
    }
}
