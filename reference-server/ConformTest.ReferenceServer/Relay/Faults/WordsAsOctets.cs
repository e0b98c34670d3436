using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class WordsAsOctets() : RelayFault("smtp.report.first-part-for-people", "The first part of reports is of no readable type.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new WordsAsOctets());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("Content-Type: text/plain; charset=us-ascii", "Content-Type: application/octet-stream", StringComparison.Ordinal);
}
