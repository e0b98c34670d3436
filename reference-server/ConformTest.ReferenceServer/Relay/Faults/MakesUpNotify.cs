using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class MakesUpNotify() : RelayFault("smtp.dsn.no-notify-of-its-own", "A NOTIFY is made up.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MakesUpNotify());

    internal override string Command(HopSession session, string line) =>
        line.StartsWith("RCPT ", StringComparison.Ordinal) && session.Offers("DSN") ? line + " NOTIFY=FAILURE" : line;
}
