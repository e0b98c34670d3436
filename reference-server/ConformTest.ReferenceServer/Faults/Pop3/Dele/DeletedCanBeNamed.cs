using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Messages that are marked as deleted can still be named.</summary>
internal sealed class DeletedCanBeNamed()
    : Pop3Fault("pop3.dele.later-reference-err", "Messages that are marked as deleted can still be named.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeletedCanBeNamed());

    public override bool Exists(Pop3Session session, int number, bool exists) => exists || (number >= 1 && number <= session.Messages.Count);
}
