using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Any refusal may say UTF8.</summary>
internal sealed class Utf8CodeEverywhere()
    : Pop3Fault("pop3.utf8.code-where", "Any refusal may say UTF8.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Utf8CodeEverywhere());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Status == Pop3Status.Err && session.State == Pop3States.Transaction ? reply with { Code = "UTF8" } : reply;
}
