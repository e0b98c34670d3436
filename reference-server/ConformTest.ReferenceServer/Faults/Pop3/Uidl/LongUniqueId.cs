using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Unique-ids have 71 characters.</summary>
internal sealed class LongUniqueId()
    : Pop3Fault("pop3.uidl.form", "Unique-ids have 71 characters.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LongUniqueId());

    public override string UniqueId(Pop3Session session, Pop3Message message, string id) => id.PadLeft(71, 'u');
}
