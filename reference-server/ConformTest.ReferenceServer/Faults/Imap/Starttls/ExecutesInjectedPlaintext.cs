using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>What came in the clear behind STARTTLS is executed under TLS.</summary>
internal sealed class ExecutesInjectedPlaintext()
    : WireFault("imap.starttls.drops-injected-plaintext", "What came in the clear behind STARTTLS is executed under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExecutesInjectedPlaintext());

    public override bool KeepsPlaintext(LineConnection connection) =>
        true;
}
