using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8WithEightBitMime() : SmtpFault(
    "smtp.smtputf8.with-8bitmime",
    "SMTPUTF8 is offered without 8BITMIME.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8WithEightBitMime());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(line => line != "8BITMIME")];
}
