using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A locked maildrop is called a wrong password.</summary>
internal sealed class LockedIsWrongPassword()
    : Pop3Fault("pop3.auth-resp-code.only-credentials", "A locked maildrop is called a wrong password.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LockedIsWrongPassword());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Code == "IN-USE" ? reply with { Code = "AUTH" } : reply;
}
