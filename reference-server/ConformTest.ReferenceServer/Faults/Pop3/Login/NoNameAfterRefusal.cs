using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>After a wrong password USER is refused.</summary>
internal sealed class NoNameAfterRefusal()
    : Pop3Fault("pop3.login.again-after-refusal/user", "After a wrong password USER is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoNameAfterRefusal());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("USER") && session.Memory<Note>().Count > 0, () => Pop3Reply.Err("No more trials"));

    public override SaslStep Authenticate(Pop3Session session, string mechanism, SaslStep step)
    {
        if (step.Account is null) session.Memory<Note>().Count++;
        return step;
    }
}
