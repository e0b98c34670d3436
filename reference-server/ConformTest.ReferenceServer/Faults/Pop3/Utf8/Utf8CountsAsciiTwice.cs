using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>After UTF8 sizes are larger.</summary>
internal sealed class Utf8CountsAsciiTwice()
    : Pop3Fault("pop3.utf8.octets/ascii", "After UTF8 sizes are larger.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Utf8CountsAsciiTwice());

    public override long Octets(Pop3Session session, Pop3Message message, long octets) => session.IsUtf8 ? octets + 2 : octets;
}
