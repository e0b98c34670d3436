using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8NoKeywordParameters() : SmtpFault(
    "smtp.smtputf8.no-keyword-parameters",
    "SMTPUTF8 is offered with a parameter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8NoKeywordParameters());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("SMTPUTF8", StringComparison.Ordinal) ? "SMTPUTF8 NFC" : line)];
}
