using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoSolicitingKeywordsLength() : SmtpFault(
    "smtp.no-soliciting.keywords-length",
    "The classes behind NO-SOLICITING are too long.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingKeywordsLength());

    // Longer than the requirement allows, and with a reply line that is still shorter than 512 octets it cannot be: so in more lines than one.
    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("NO-SOLICITING", StringComparison.Ordinal) ? $"NO-SOLICITING {new string('x', 1000)}" : line)];
}
