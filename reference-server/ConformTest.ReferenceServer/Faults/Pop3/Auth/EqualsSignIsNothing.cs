using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>An equals sign counts as no initial response.</summary>
internal sealed class EqualsSignIsNothing()
    : Pop3Fault("pop3.auth.empty-initial-response", "An equals sign counts as no initial response.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EqualsSignIsNothing());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("AUTH") && command.Words is [_, "="], () => new(Pop3Status.Continue, ""));
}
