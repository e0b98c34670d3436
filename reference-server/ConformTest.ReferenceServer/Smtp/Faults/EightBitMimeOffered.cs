using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EightBitMimeOffered() : SmtpFault(
    "smtp.8bitmime.offered",
    "8BITMIME and what needs it are not offered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EightBitMimeOffered());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(line => line is not ("8BITMIME" or "SMTPUTF8"))];
}
