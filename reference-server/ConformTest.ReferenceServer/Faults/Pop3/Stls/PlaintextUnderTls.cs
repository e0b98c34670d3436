using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>What came in clear behind STLS is executed under TLS.</summary>
internal sealed class PlaintextUnderTls()
    : WireFault("pop3.stls.drops-injected-plaintext", "What came in clear behind STLS is executed under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PlaintextUnderTls());

    public override bool KeepsPlaintext(LineConnection connection) => true;
}
