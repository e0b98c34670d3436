using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>TOP (RFC 1939 section 7): the header section, the empty line and some lines of the body.</summary>
internal sealed class Top() : Pop3Verb("TOP", Pop3States.Transaction)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Top());

    public override string Capability => "TOP";

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Words is not [var number, var lines] || session.Find(number) is not { } message) return new(Pop3Reply.Err("No such message"));
        if (lines.Length == 0 || !lines.All(char.IsAsciiDigit)) return new(Pop3Reply.Err("TOP takes a number of lines"));
        if (Retrieval.Refusal(session, message) is { } refusal) return new(refusal);
        // No message has as many lines as an int can count.
        var top = Retrieval.Top(message.Stored.Content, int.TryParse(lines, out var count) ? count : int.MaxValue);
        return new(Pop3Reply.Ok("Top of message follows") with { Body = Retrieval.Content(session, command, message, top) });
    }
}
