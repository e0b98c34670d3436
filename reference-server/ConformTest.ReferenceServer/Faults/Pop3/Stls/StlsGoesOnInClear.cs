using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STLS is answered with +OK, and commands are taken in clear behind it.</summary>
internal sealed class StlsGoesOnInClear()
    : Pop3Fault("pop3.stls.nothing-in-clear", "STLS is answered with +OK, and commands are taken in clear behind it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StlsGoesOnInClear());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("STLS"), () => Pop3Reply.Ok("Begin TLS negotiation"));
}
