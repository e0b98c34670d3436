using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The timestamp is no message id.</summary>
internal sealed class TimestampWithoutHost()
    : Pop3Fault("pop3.apop.timestamp-form", "The timestamp is no message id.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TimestampWithoutHost());

    public override string Timestamp(Pop3Session session, string timestamp) => timestamp.Split('@')[0] + ">";
}
