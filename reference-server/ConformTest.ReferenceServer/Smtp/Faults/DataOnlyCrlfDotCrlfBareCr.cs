using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataOnlyCrlfDotCrlfBareCr() : SmtpFault(
    "smtp.data.only-crlf-dot-crlf/bare-cr",
    "A lone CR ends a line, so that CR, dot, CR ends the data.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataOnlyCrlfDotCrlfBareCr());

    public override DataRules Data(SmtpSession session, DataRules rules) => rules with { CrEndsLine = true, TakesBareCr = true };
}
