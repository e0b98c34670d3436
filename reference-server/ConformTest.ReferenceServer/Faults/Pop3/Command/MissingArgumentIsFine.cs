using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>USER, RETR, DELE and TOP are answered with +OK when they lack an argument.</summary>
internal sealed class MissingArgumentIsFine()
    : Pop3Fault("pop3.command.syntax-err", "USER, RETR, DELE and TOP are answered with +OK when they lack an argument.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MissingArgumentIsFine());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(!command.HasArgument && command.IsOne("USER", "RETR", "DELE", "TOP"), () => Pop3Reply.Ok("Fine"));
}
