using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BareLfEndsData() : SmtpFault(
    "smtp.data.only-crlf-dot-crlf/bare-lf",
    "A line end of LF alone counts, so that LF, dot, LF ends the data and content can be smuggled.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BareLfEndsData());

    public override DataRules Data(SmtpSession session, DataRules rules) => rules with { LfEndsLine = true, TakesBareLf = true };
}
