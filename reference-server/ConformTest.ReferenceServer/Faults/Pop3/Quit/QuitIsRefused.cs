using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>QUIT after login is answered with -ERR.</summary>
internal sealed class QuitIsRefused()
    : Pop3Fault("pop3.quit.answers-ok", "QUIT after login is answered with -ERR.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitIsRefused());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("QUIT"), () => End(session));

    private static Pop3Reply End(Pop3Session session)
    {
        session.Update(Pop3End.Quit);
        session.End();
        return Pop3Reply.Err("Some messages were not removed");
    }
}
