using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A server of the older revision executes under TLS what came in the clear behind STARTTLS.</summary>
internal sealed class ExecutesInjectedPlaintextOfOld()
    : WireFault("imap.starttls.drops-injected-plaintext/rev1", "A server of the older revision executes under TLS what came in the clear behind STARTTLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExecutesInjectedPlaintextOfOld());

    public override bool KeepsPlaintext(LineConnection connection) => true;

    public override ReadOnlyMemory<byte> Outgoing(LineConnection connection, ReadOnlyMemory<byte> octets) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(octets.Span).Replace(" IMAP4rev2", "", StringComparison.Ordinal));
}
