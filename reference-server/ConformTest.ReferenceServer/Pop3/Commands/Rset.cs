using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>RSET (RFC 1939 section 5): nothing is marked any more.</summary>
internal sealed class Rset() : Pop3Verb("RSET", Pop3States.Transaction)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Rset());

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.HasArgument) return new(Pop3Reply.Err("RSET takes no argument"));
        foreach (var message in session.Messages) message.IsMarked = false;
        return new(Pop3Reply.Ok($"{session.Messages.Count} messages"));
    }
}
