using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>EXPIRE says NEVER, and QUIT removes what was retrieved.</summary>
internal sealed class NeverRemovesRetrieved()
    : RemovesRetrieved("pop3.expire.keeps", "EXPIRE says NEVER, and QUIT removes what was retrieved.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NeverRemovesRetrieved());
}
