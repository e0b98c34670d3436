using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>UIDL (RFC 1939 section 7): the unique-ids of all messages, or of one.</summary>
internal sealed class Uidl() : Pop3Verb("UIDL", Pop3States.Transaction)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Uidl());

    public override string Capability => "UIDL";

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Words is { Length: > 0 } words)
        {
            if (words.Length > 1 || session.Find(words[0]) is not { } one) return new(Pop3Reply.Err("No such message"));
            return new(Pop3Reply.Ok($"{one.Number} {session.UniqueIdOf(one)}"));
        }

        var messages = session.Messages.Where(message => !message.IsMarked);
        return new(Pop3Reply.Lines("Unique-ids follow", messages.Select(message => $"{message.Number} {session.UniqueIdOf(message)}")));
    }
}
