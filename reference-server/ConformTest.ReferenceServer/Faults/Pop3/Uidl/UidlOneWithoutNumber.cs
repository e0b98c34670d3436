using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>UIDL with a number answers with the unique-id alone.</summary>
internal sealed class UidlOneWithoutNumber()
    : Pop3Fault("pop3.uidl.one-form", "UIDL with a number answers with the unique-id alone.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidlOneWithoutNumber());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("UIDL") == true && reply is { Status: Pop3Status.Ok, Body: null } ? Pop3Reply.Ok(reply.Text.Split(' ')[1]) : reply;
}
