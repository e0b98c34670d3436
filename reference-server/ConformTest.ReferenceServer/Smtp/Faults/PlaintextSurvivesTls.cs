using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PlaintextSurvivesTls() : WireFault(
    "smtp.starttls.discards-plaintext",
    "Commands that were injected in clear behind STARTTLS are carried out under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PlaintextSurvivesTls());

    public override bool KeepsPlaintext(LineConnection connection) => true;
}
