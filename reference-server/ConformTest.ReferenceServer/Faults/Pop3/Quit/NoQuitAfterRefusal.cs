using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>QUIT is refused after a login that was refused.</summary>
internal sealed class NoQuitAfterRefusal()
    : Pop3Fault("pop3.quit.authorization-ok/after-refusal", "QUIT is refused after a login that was refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoQuitAfterRefusal());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("QUIT") && session.Memory<Note>().Count > 0, () => Pop3Reply.Err("Log in first"));

    public override SaslStep Authenticate(Pop3Session session, string mechanism, SaslStep step)
    {
        if (step.Account is null) session.Memory<Note>().Count++;
        return step;
    }
}
