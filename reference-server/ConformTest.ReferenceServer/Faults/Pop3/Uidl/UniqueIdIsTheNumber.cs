using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The unique-id of a message is its number.</summary>
internal sealed class UniqueIdIsTheNumber()
    : Pop3Fault("pop3.uidl.not-reused", "The unique-id of a message is its number.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UniqueIdIsTheNumber());

    public override string UniqueId(Pop3Session session, Pop3Message message, string id) => $"number-{message.Number}";
}
