using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>USER is refused in clear, and AUTH tells a right password from a wrong one.</summary>
internal sealed class ClearTellsOfPasswordInAuth()
    : Pop3Fault("pop3.login.clear-tells-nothing/auth", "USER is refused in clear, and AUTH tells a right password from a wrong one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ClearTellsOfPasswordInAuth());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("USER") && !session.Connection.IsTls, () => Pop3Reply.Err("Start TLS first"));

    public override SaslStep Authenticate(Pop3Session session, string mechanism, SaslStep step)
    {
        if (session.Connection.IsTls) return step;
        session.Memory<Note>().Text = step.Account is null ? "wrong" : "right";
        return SaslStep.Denied;
    }

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Code == "AUTH" && session.Memory<Note>().Text == "right" ? Pop3Reply.Err("A good password, but not in clear") : reply;
}
