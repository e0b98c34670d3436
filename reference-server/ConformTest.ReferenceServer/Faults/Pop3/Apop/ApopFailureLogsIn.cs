using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>After a refused APOP STAT is answered.</summary>
internal sealed class ApopFailureLogsIn()
    : Pop3Fault("pop3.apop.failure-stays", "After a refused APOP STAT is answered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ApopFailureLogsIn());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("STAT") && session.Memory<Note>().Count > 0, () => Pop3Reply.Ok("0 0"));

    public override SaslStep Authenticate(Pop3Session session, string mechanism, SaslStep step)
    {
        if (mechanism == "APOP" && step.Account is null) session.Memory<Note>().Count++;
        return step;
    }
}
