using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Unique-ids change with each session.</summary>
internal sealed class UniqueIdOfTheSession()
    : Pop3Fault("pop3.uidl.persists", "Unique-ids change with each session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UniqueIdOfTheSession());

    public override string UniqueId(Pop3Session session, Pop3Message message, string id) => $"{session.Context.Id}-{id}";
}
