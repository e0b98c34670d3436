using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReportsWantReports() : RelayFault("smtp.dsn.notify-of-a-report", "Reports ask for reports.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReportsWantReports());

    internal override string Command(HopSession session, string line) =>
        line.StartsWith("RCPT ", StringComparison.Ordinal) && session.Offers("DSN") && !line.Contains("NOTIFY=", StringComparison.Ordinal) ? line + " NOTIFY=FAILURE" : line;
}
