using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Any refusal may say AUTH.</summary>
internal sealed class AuthEverywhere()
    : Pop3Fault("pop3.auth-resp-code.at-login", "Any refusal may say AUTH.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthEverywhere());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Status == Pop3Status.Err && session.State == Pop3States.Transaction ? reply with { Code = "AUTH" } : reply;
}
