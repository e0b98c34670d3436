using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>QUIT leaves the connection open.</summary>
internal sealed class QuitStays()
    : Pop3Fault("pop3.quit.closes", "QUIT leaves the connection open.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitStays());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("QUIT"), () => Stay(session));

    private static Pop3Reply Stay(Pop3Session session)
    {
        session.Update(Pop3End.Quit);
        return Pop3Reply.Ok("Goodbye");
    }
}
