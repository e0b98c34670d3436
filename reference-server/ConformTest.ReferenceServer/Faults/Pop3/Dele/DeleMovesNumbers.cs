using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Messages behind one that was marked as deleted move up in LIST.</summary>
internal sealed class DeleMovesNumbers()
    : Pop3Fault("pop3.dele.numbers-stay", "Messages behind one that was marked as deleted move up in LIST.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeleMovesNumbers());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("LIST") && command.HasArgument && session.Messages.Any(message => message.IsMarked), () => Pop3Reply.Err("No such message"));
}
