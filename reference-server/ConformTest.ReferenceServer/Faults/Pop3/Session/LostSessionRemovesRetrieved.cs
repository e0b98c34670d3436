using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Messages that were retrieved are removed although the connection broke.</summary>
internal sealed class LostSessionRemovesRetrieved()
    : Pop3Fault("pop3.session.no-update-without-quit/retrieved", "Messages that were retrieved are removed although the connection broke.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LostSessionRemovesRetrieved());

    public override IReadOnlyCollection<uint> Removes(Pop3Session session, Pop3End end, IReadOnlyCollection<uint> uids) =>
        end == Pop3End.Quit ? uids : session.Memory<HashSet<uint>>();

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content)
    {
        if (command.Is("RETR")) session.Memory<HashSet<uint>>().Add(message.Stored.Uid);
        return content;
    }
}
