using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>After a wrong password the right one is refused as well.</summary>
internal sealed class OneTrialOnly()
    : Pop3Fault("pop3.login.again-after-refusal/pass", "After a wrong password the right one is refused as well.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new OneTrialOnly());

    public override SaslStep Authenticate(Pop3Session session, string mechanism, SaslStep step)
    {
        var note = session.Memory<Note>();
        if (step.Account is null) note.Count++;
        return note.Count > 0 ? SaslStep.Denied : step;
    }
}
