using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A response that is no base64 is answered with +OK.</summary>
internal sealed class BadBase64IsFine()
    : Pop3Fault("pop3.auth.bad-base64-err", "A response that is no base64 is answered with +OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BadBase64IsFine());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("AUTH") == true && reply.Text == "Not base64" ? Pop3Reply.Ok("Fine") : reply;
}
