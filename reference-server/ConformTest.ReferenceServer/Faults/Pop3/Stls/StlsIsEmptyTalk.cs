using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STLS is announced, and there is no certificate.</summary>
internal sealed class StlsIsEmptyTalk()
    : Pop3Fault("pop3.stls.works", "STLS is announced, and there is no certificate.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StlsIsEmptyTalk());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("STLS"), () => Pop3Reply.Err("There is no certificate"));
}
