using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A second DELE of a session is answered and not obeyed.</summary>
internal sealed class OneDeleIsEnough()
    : Pop3Fault("pop3.pipelining.nothing-lost/dele", "A second DELE of a session is answered and not obeyed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new OneDeleIsEnough());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("DELE") && session.Memory<Note>().Count++ > 0, () => Pop3Reply.Ok("Marked for deletion"));
}
