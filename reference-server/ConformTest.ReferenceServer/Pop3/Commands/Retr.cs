using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>RETR (RFC 1939 section 5).</summary>
internal sealed class Retr() : Pop3Verb("RETR", Pop3States.Transaction)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Retr());

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Words is not [var number] || session.Find(number) is not { } message) return new(Pop3Reply.Err("No such message"));
        if (Retrieval.Refusal(session, message) is { } refusal) return new(refusal);
        var content = Retrieval.Content(session, command, message, message.Stored.Content);
        return new(Pop3Reply.Ok($"{MultiLine.OctetsOf(content.Span)} octets") with { Body = content });
    }
}
