using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Imap.Faults;

internal sealed class StartTlsKeepsPlaintext()
    : WireFault("imap.starttls.discards-plaintext", "Commands sent in clear behind STARTTLS are run as if they came under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsKeepsPlaintext());

    public override bool KeepsPlaintext(LineConnection connection) => true;
}
