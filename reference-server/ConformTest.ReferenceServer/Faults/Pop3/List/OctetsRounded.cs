using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Sizes count each line end as one octet.</summary>
internal sealed class OctetsRounded()
    : Pop3Fault("pop3.list.octets-exact", "Sizes count each line end as one octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new OctetsRounded());

    public override long Octets(Pop3Session session, Pop3Message message, long octets) => octets - message.Stored.Content.Span.Count((byte)13);
}
