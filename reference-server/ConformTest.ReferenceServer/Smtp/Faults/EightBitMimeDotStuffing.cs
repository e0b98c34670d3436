using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EightBitMimeDotStuffing() : SmtpFault(
    "smtp.8bitmime.dot-stuffing",
    "In 8-bit text doubled dots stay.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EightBitMimeDotStuffing());

    public override DataRules Data(SmtpSession session, DataRules rules) =>
        session.Transaction?.Body == "8BITMIME" ? rules with { UnstuffsDots = false } : rules;
}
