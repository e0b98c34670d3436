using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>STAT (RFC 1939 section 5): how many messages, how many octets.</summary>
internal sealed class Stat() : Pop3Verb("STAT", Pop3States.Transaction)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Stat());

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.HasArgument) return new(Pop3Reply.Err("STAT takes no argument"));
        var messages = session.Messages.Where(message => !message.IsMarked).ToList();
        return new(Pop3Reply.Ok($"{messages.Count} {messages.Sum(session.OctetsOf)}"));
    }
}
