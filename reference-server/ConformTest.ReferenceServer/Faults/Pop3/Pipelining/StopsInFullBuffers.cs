using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>After so many long answers nothing more is answered.</summary>
internal sealed class StopsInFullBuffers()
    : Pop3Fault("pop3.pipelining.window", "After so many long answers nothing more is answered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StopsInFullBuffers());

    public override async ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Is("RETR") && ++session.Memory<Note>().Count > 20) await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        return null;
    }
}
