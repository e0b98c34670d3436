using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>PASS (RFC 1939 section 7), right after USER. The rest of the line is the password, spaces included.</summary>
internal sealed class Pass() : Pop3Verb("PASS", Pop3States.Authorization)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Pass());

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (session.PendingUser is not { } user) return new(Pop3Reply.Err("USER comes first"));
        session.PendingUser = null;
        return new(session.Conclude("PASS", SaslIdentity.TryText(command.Argument.Span, out var password)
            ? SaslIdentity.Check(session.Context, "", user, password)
            : SaslStep.Denied));
    }
}
