using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataBareLfBeginsNoLine() : SmtpFault(
    "smtp.data.bare-lf-begins-no-line",
    "A dot behind a lone LF is taken away.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataBareLfBeginsNoLine());

    public override DataRules Data(SmtpSession session, DataRules rules) => rules with { LfEndsLine = true, TakesBareLf = true };
}
