using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>AUTH after login is answered with +OK.</summary>
internal sealed class AuthAfterLogin()
    : Pop3Fault("pop3.auth.transaction-err", "AUTH after login is answered with +OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthAfterLogin());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("AUTH"), () => Pop3Reply.Ok("Welcome"));
}
