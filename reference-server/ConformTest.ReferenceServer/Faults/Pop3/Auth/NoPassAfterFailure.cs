using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>PASS is refused after an AUTH that was refused.</summary>
internal sealed class NoPassAfterFailure()
    : Pop3Fault("pop3.auth.failure-leaves-no-trace/pass", "PASS is refused after an AUTH that was refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoPassAfterFailure());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("PASS") && session.Memory<Note>().Count > 0, () => Pop3Reply.Err("You had your try"));

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Is("AUTH") == true && reply.Status == Pop3Status.Err) session.Memory<Note>().Count++;
        return default;
    }
}
