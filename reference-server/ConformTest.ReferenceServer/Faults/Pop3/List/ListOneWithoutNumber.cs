using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>LIST with a number answers with the size alone.</summary>
internal sealed class ListOneWithoutNumber()
    : Pop3Fault("pop3.list.one-form", "LIST with a number answers with the size alone.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ListOneWithoutNumber());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("LIST") == true && reply is { Status: Pop3Status.Ok, Body: null } ? Pop3Reply.Ok(reply.Text.Split(' ')[1]) : reply;
}
