using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>LIST with a number gives a larger size.</summary>
internal sealed class ListOneIsLarger()
    : Pop3Fault("pop3.list.one-agrees-with-all", "LIST with a number gives a larger size.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ListOneIsLarger());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("LIST") == true && reply is { Status: Pop3Status.Ok, Body: null } ? Pop3Reply.Ok(reply.Text + "0") : reply;
}
