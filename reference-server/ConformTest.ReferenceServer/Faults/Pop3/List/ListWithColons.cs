using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A colon stands behind the numbers of LIST.</summary>
internal sealed class ListWithColons()
    : Pop3Fault("pop3.list.form", "A colon stands behind the numbers of LIST.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ListWithColons());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("LIST") == true ? reply.WithLines(line => line.Replace(" ", ": ")) : reply;
}
