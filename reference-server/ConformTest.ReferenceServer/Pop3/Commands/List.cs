using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>LIST (RFC 1939 section 5): the sizes of all messages, or of one.</summary>
internal sealed class List() : Pop3Verb("LIST", Pop3States.Transaction)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new List());

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Words is { Length: > 0 } words)
        {
            if (words.Length > 1 || session.Find(words[0]) is not { } one) return new(Pop3Reply.Err("No such message"));
            return new(Pop3Reply.Ok($"{one.Number} {session.OctetsOf(one)}"));
        }

        var messages = session.Messages.Where(message => !message.IsMarked).ToList();
        return new(Pop3Reply.Lines($"{messages.Count} messages", messages.Select(message => $"{message.Number} {session.OctetsOf(message)}")));
    }
}
