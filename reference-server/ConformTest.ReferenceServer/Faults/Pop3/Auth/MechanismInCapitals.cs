using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Mechanisms are known in capitals only.</summary>
internal sealed class MechanismInCapitals()
    : Pop3Fault("pop3.auth.case-insensitive", "Mechanisms are known in capitals only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MechanismInCapitals());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("AUTH") && command.Words is [var name, ..] && name.Any(char.IsAsciiLetterLower), () => Pop3Reply.Err("Mechanism not available"));
}
