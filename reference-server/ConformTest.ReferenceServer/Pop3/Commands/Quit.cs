using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>QUIT (RFC 1939 sections 5 and 6): what is marked is removed, and the lock is given back.</summary>
internal sealed class Quit() : Pop3Verb("QUIT", Pop3States.Any)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Quit());

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.HasArgument) return new(Pop3Reply.Err("QUIT takes no argument"));
        session.Update(Pop3End.Quit);
        session.End();
        return new(Pop3Reply.Ok("Goodbye"));
    }
}
