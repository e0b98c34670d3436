using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>USER is answered with +OK after login.</summary>
internal sealed class UserAfterLogin()
    : Pop3Fault("pop3.state.transaction-err", "USER is answered with +OK after login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UserAfterLogin());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("USER"), () => Pop3Reply.Ok("Send the password"));
}
