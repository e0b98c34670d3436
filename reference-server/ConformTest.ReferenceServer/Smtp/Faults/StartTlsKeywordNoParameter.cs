using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class StartTlsKeywordNoParameter() : SmtpFault(
    "smtp.starttls.keyword-no-parameter",
    "STARTTLS is offered with a parameter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsKeywordNoParameter());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line == "STARTTLS" ? "STARTTLS now" : line)];
}
