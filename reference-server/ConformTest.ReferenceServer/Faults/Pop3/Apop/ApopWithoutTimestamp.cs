using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The greeting has no time stamp, and APOP is taken with any digest.</summary>
internal sealed class ApopWithoutTimestamp()
    : Pop3Fault("pop3.apop.without-timestamp-err", "The greeting has no time stamp, and APOP is taken with any digest.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ApopWithoutTimestamp());

    public override string Timestamp(Pop3Session session, string timestamp) => "";

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("APOP"), () => Pop3Reply.Ok("Maildrop open"));
}
