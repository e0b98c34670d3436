using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>STLS (RFC 2595 section 4).</summary>
internal sealed class Stls() : Pop3Verb("STLS", Pop3States.Authorization)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Stls());

    public override string Capability => "STLS";

    public override string? Announce(Pop3Session session) =>
        session.Connection.IsTls || session.State != Pop3States.Authorization ? null : Capability;

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.HasArgument) return new(Pop3Reply.Err("STLS takes no argument"));
        if (session.Connection.IsTls) return new(Pop3Reply.Err("TLS is active already"));
        if (session.IsUtf8) return new(Pop3Reply.Err("STLS comes before UTF8"));
        session.UpgradeAfterReply();
        return new(Pop3Reply.Ok("Begin TLS negotiation"));
    }
}
