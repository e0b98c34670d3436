using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A response longer than 512 octets is answered with +OK.</summary>
internal sealed class LongResponseIsFine()
    : Pop3Fault("pop3.auth.long-response/fine", "A response longer than 512 octets is answered with +OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LongResponseIsFine());

    public override ServerLimits Limits(Pop3Session session, ServerLimits limits) => limits with { AuthenticationLine = 512 };

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Text == "Line too long" ? Pop3Reply.Ok("Fine") : reply;
}
