using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramBothNames() : SmtpFault(
    "smtp.auth.scram-both-names",
    "SCRAM is offered with -PLUS only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramBothNames());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("AUTH ", StringComparison.Ordinal) ? line.Replace(" SCRAM-SHA-256 ", " ", StringComparison.Ordinal) : line)];
}
