using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Any user may act as any other.</summary>
internal sealed class ActsAsAnybody()
    : Pop3Fault("pop3.auth.foreign-authorization-refused", "Any user may act as any other.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ActsAsAnybody());

    public override Pop3Command Received(Pop3Session session, Pop3Command command) =>
        command.Is("AUTH") ? command.WithoutIdentity(_ => true) : command;
}
