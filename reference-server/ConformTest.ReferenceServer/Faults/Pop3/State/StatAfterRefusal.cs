using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STAT is answered after a login that was refused.</summary>
internal sealed class StatAfterRefusal()
    : Pop3Fault("pop3.state.authorization-err/after-refusal", "STAT is answered after a login that was refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatAfterRefusal());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("STAT") && session.State == Pop3States.Authorization && session.Memory<Note>().Count > 0, () => Pop3Reply.Ok("0 0"));

    public override SaslStep Authenticate(Pop3Session session, string mechanism, SaslStep step)
    {
        if (step.Account is null) session.Memory<Note>().Count++;
        return step;
    }
}
