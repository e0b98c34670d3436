using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>QUIT leaves the messages that are marked as deleted.</summary>
internal sealed class QuitRemovesNothing()
    : Pop3Fault("pop3.quit.update-removes-deleted", "QUIT leaves the messages that are marked as deleted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitRemovesNothing());

    public override IReadOnlyCollection<uint> Removes(Pop3Session session, Pop3End end, IReadOnlyCollection<uint> uids) =>
        [];
}
