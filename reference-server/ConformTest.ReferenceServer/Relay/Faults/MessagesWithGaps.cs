using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

/// <summary>Messages come back without their List-Id.</summary>
internal sealed class MessagesWithGaps()
    : RelayFault("smtp.report.headers-complete/messages", "Messages come back without their List-Id.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MessagesWithGaps());

    public override string Written(DeliveryReport report, string text) => text.WithoutField("List-Id");
}
