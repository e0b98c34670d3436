using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A command of more than 128 octets ends the connection.</summary>
internal sealed class LongCommandCutsTheLine()
    : Pop3Fault("pop3.command.length-255/closes", "A command of more than 128 octets ends the connection.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LongCommandCutsTheLine());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Line.Length > 128, () => Abort(session));

    private static Pop3Reply Abort(Pop3Session session)
    {
        session.Connection.Abort();
        return Pop3Reply.Err("Line too long");
    }
}
