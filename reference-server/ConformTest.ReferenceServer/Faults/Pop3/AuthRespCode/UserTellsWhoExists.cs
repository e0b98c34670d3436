using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>USER is refused with the code AUTH.</summary>
internal sealed class UserTellsWhoExists()
    : Pop3Fault("pop3.auth-resp-code.not-on-user", "USER is refused with the code AUTH.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UserTellsWhoExists());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("USER"), () => Pop3Reply.Err("AUTH", "This user needs another mechanism"));
}
