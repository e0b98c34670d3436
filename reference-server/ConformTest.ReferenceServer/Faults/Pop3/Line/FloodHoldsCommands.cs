using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The end of a line that is too long is a command.</summary>
internal sealed class FloodHoldsCommands()
    : Pop3Fault("pop3.line.flood/commands", "The end of a line that is too long is a command.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FloodHoldsCommands());

    public override ServerLimits Limits(Pop3Session session, ServerLimits limits) => limits with { Pop3CommandLine = 1024 * 1024 };

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Line.Length > 4096)
            foreach (var message in session.Messages) message.IsMarked = false;
        return default;
    }
}
