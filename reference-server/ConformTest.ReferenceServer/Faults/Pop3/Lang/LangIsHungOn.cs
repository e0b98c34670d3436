using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>LANG with a language is not answered.</summary>
internal sealed class LangIsHungOn()
    : Pop3Fault("pop3.lang.both-states", "LANG with a language is not answered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LangIsHungOn());

    public override async ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Is("LANG") && command.HasArgument) await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        return null;
    }
}
