using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The name of APOP is compared as it comes.</summary>
internal sealed class ApopIsNotPrepared()
    : Pop3Fault("pop3.utf8.apop-prepared", "The name of APOP is compared as it comes.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ApopIsNotPrepared());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("APOP") && !System.Text.Ascii.IsValid(command.Argument.Span), () => Pop3Reply.Err("AUTH", "Authentication failed"));
}
