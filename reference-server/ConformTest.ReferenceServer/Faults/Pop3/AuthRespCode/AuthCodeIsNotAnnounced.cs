using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>AUTH-RESP-CODE is not announced.</summary>
internal sealed class AuthCodeIsNotAnnounced()
    : Pop3Fault("pop3.auth-resp-code.announced", "AUTH-RESP-CODE is not announced.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthCodeIsNotAnnounced());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines.Where(line => line != "AUTH-RESP-CODE")];
}
