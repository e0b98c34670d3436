using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeNotAnnounced() : SmtpFault(
    "smtp.ehlo.announces-size",
    "EHLO does not list SIZE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeNotAnnounced());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(line => !line.StartsWith("SIZE", StringComparison.Ordinal))];
}
