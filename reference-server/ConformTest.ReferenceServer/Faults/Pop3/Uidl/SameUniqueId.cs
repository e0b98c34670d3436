using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>All messages have one unique-id.</summary>
internal sealed class SameUniqueId()
    : Pop3Fault("pop3.uidl.unique", "All messages have one unique-id.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SameUniqueId());

    public override string UniqueId(Pop3Session session, Pop3Message message, string id) => "the-one";
}
