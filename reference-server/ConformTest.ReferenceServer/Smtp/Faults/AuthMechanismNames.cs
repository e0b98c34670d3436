using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthMechanismNames() : SmtpFault(
    "smtp.auth.mechanism-names",
    "A mechanism is offered under a name that is too long.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthMechanismNames());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("AUTH ", StringComparison.Ordinal) ? line + " SCRAM-SHA-256-AND-SOMETHING-ELSE" : line)];
}
