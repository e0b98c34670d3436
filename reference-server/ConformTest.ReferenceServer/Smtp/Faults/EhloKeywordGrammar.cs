using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloKeywordGrammar() : SmtpFault(
    "smtp.ehlo.keyword-grammar",
    "EHLO lists a keyword with an underscore.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloKeywordGrammar());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords, "BAD_KEYWORD"];
}
