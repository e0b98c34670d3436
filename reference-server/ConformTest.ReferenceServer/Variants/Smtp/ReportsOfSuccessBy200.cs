using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>A report of success has the status 2.0.0, as in the examples of RFC 3461 section 10.</summary>
internal sealed class ReportsOfSuccessBy200()
    : RelayVariant("smtp.report.success-by-2-0-0", "A report of success has the status 2.0.0, as in the examples of RFC 3461 section 10.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new ReportsOfSuccessBy200());

    public override string Written(DeliveryReport report, string text) => text.Replace("Status: 2.1.5", "Status: 2.0.0", StringComparison.Ordinal);
}
