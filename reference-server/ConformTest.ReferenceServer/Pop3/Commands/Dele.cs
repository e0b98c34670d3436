using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>DELE (RFC 1939 section 5): marks a message; QUIT removes it.</summary>
internal sealed class Dele() : Pop3Verb("DELE", Pop3States.Transaction)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Dele());

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Words is not [var number] || session.Find(number) is not { } message) return new(Pop3Reply.Err("No such message"));
        message.IsMarked = true;
        return new(Pop3Reply.Ok("Marked for deletion"));
    }
}
