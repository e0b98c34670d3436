using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>After UTF8 sizes count octets outside ASCII twice.</summary>
internal sealed class Utf8CountsMore()
    : Pop3Fault("pop3.utf8.octets", "After UTF8 sizes count octets outside ASCII twice.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Utf8CountsMore());

    public override long Octets(Pop3Session session, Pop3Message message, long octets) => session.IsUtf8 ? octets + message.Stored.Content.ToArray().Count(octet => octet >= 128) : octets;
}
