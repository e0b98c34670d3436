using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>NOOP takes the marks from all messages.</summary>
internal sealed class NoopUnmarks()
    : Pop3Fault("pop3.noop.changes-nothing", "NOOP takes the marks from all messages.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopUnmarks());

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Is("NOOP") != true) return default;
        foreach (var message in session.Messages) message.IsMarked = false;
        return default;
    }
}
