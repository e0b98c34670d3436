using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>All greetings have one timestamp.</summary>
internal sealed class SameTimestamp()
    : Pop3Fault("pop3.apop.timestamp-differs", "All greetings have one timestamp.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SameTimestamp());

    public override string Timestamp(Pop3Session session, string timestamp) => "<1896.697170952@dbc.mtview.ca.us>";
}
