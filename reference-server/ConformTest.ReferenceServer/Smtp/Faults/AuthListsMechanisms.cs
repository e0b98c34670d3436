using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthListsMechanisms() : SmtpFault(
    "smtp.auth.lists-mechanisms",
    "The names of the mechanisms are separated by commas.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthListsMechanisms());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("AUTH ", StringComparison.Ordinal) ? "AUTH " + line[5..].Replace(' ', ',') : line)];
}
