using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>USER (RFC 1939 section 7). Every name is welcome, so that nobody learns which exist.</summary>
internal sealed class User() : Pop3Verb("USER", Pop3States.Authorization)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new User());

    public override string Capability => "USER";

    public override string? Announce(Pop3Session session) => session.Context.MayShowPasswords ? Capability : null;

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (!session.Context.MayShowPasswords) return new(Pop3Reply.Err("Start TLS first"));
        if (!command.HasArgument || !System.Text.Ascii.IsValid(command.Argument.Span)) return new(Pop3Reply.Err("USER takes a name in ASCII"));
        session.PendingUser = command.ArgumentText;
        return new(Pop3Reply.Ok("Send the password"));
    }
}
