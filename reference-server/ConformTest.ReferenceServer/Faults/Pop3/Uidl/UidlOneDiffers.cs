using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>UIDL with a number gives another unique-id.</summary>
internal sealed class UidlOneDiffers()
    : Pop3Fault("pop3.uidl.one-agrees-with-all", "UIDL with a number gives another unique-id.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidlOneDiffers());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("UIDL") == true && reply is { Status: Pop3Status.Ok, Body: null } ? Pop3Reply.Ok(reply.Text + "x") : reply;
}
