using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>UIDL numbers the messages from 0.</summary>
internal sealed class UidlCountsDown()
    : Pop3Fault("pop3.uidl.numbered-as-list/down", "UIDL numbers the messages from 0.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidlCountsDown());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("UIDL") == true && reply.Body is not null ? reply.WithLines(line => $"{int.Parse(line.Split(' ')[0]) - 1} {line.Split(' ')[1]}") : reply;
}
