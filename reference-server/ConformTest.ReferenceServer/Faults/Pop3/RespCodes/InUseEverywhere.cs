using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Any refusal may say IN-USE.</summary>
internal sealed class InUseEverywhere()
    : Pop3Fault("pop3.resp-codes.login-codes", "Any refusal may say IN-USE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new InUseEverywhere());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Status == Pop3Status.Err && session.State == Pop3States.Transaction ? reply with { Code = "IN-USE" } : reply;
}
