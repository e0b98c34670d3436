using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The second challenge is no base64.</summary>
internal sealed class SecondChallengeInClear()
    : Pop3Fault("pop3.auth.challenge-is-base64/second", "The second challenge is no base64.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SecondChallengeInClear());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Status == Pop3Status.Continue && session.Memory<Note>().Count++ == 1 ? reply with { Text = "go ahead" } : reply;
}
