using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>QUIT before login is answered with -ERR.</summary>
internal sealed class QuitIsRefusedBeforeLogin()
    : Pop3Fault("pop3.quit.authorization-ok", "QUIT before login is answered with -ERR.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitIsRefusedBeforeLogin());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Authorization && command.Is("QUIT"), () => End(session));

    private static Pop3Reply End(Pop3Session session)
    {
        session.End();
        return Pop3Reply.Err("Not in this state");
    }
}
