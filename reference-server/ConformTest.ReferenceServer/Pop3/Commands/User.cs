using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>USER (RFC 1939 section 7), in UTF-8 (RFC 6856 section 2.2). Every name is welcome, so that nobody learns which exist.</summary>
internal sealed class User() : Pop3Verb("USER", Pop3States.Authorization)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new User());

    public override string Capability => "USER";

    public override string? Announce(Pop3Session session) => session.Context.MayShowPasswords ? Capability : null;

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (!session.Context.MayShowPasswords) return new(Pop3Reply.Err("Start TLS first"));
        if (!command.HasArgument || !SaslIdentity.TryText(command.Argument.Span, out var name)) return new(Pop3Reply.Err("USER takes a name"));
        session.PendingUser = name;
        return new(Pop3Reply.Ok("Send the password"));
    }
}
