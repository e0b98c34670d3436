using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Messages that are marked as deleted are removed although the connection broke.</summary>
internal sealed class LostSessionRemoves()
    : Pop3Fault("pop3.session.no-update-without-quit", "Messages that are marked as deleted are removed although the connection broke.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LostSessionRemoves());

    public override IReadOnlyCollection<uint> Removes(Pop3Session session, Pop3End end, IReadOnlyCollection<uint> uids) =>
        end == Pop3End.Quit ? uids : [.. session.Messages.Where(message => message.IsMarked).Select(message => message.Stored.Uid)];
}
