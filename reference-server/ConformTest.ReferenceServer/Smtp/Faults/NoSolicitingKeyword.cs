using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoSolicitingKeyword() : SmtpFault(
    "smtp.no-soliciting.keyword",
    "The classes behind NO-SOLICITING have spaces between them.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingKeyword());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("NO-SOLICITING", StringComparison.Ordinal) ? line.Replace(":ADV", ":ADV test.conformtest:ADLT", StringComparison.Ordinal) : line)];
}
