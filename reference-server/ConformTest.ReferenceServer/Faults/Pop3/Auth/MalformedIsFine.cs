using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A response that the mechanism cannot read is answered with +OK.</summary>
internal sealed class MalformedIsFine()
    : Pop3Fault("pop3.auth.failure-err/malformed", "A response that the mechanism cannot read is answered with +OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MalformedIsFine());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Text == "Not a response of this mechanism" ? Pop3Reply.Ok("Fine") : reply;
}
