using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A cancelled exchange is answered with +OK.</summary>
internal sealed class CancelIsFine()
    : Pop3Fault("pop3.auth.cancel-err", "A cancelled exchange is answered with +OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CancelIsFine());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("AUTH") == true && reply.Text == "Authentication cancelled" ? Pop3Reply.Ok("Fine") : reply;
}
