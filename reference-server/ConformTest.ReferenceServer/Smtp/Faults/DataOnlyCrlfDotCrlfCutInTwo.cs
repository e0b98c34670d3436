using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataOnlyCrlfDotCrlfCutInTwo() : SmtpFault(
    "smtp.data.only-crlf-dot-crlf/cut-in-two",
    "A message that holds another, behind what only looks like its end, is cut in two when it is delivered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataOnlyCrlfDotCrlfCutInTwo());

    public override DataRules Data(SmtpSession session, DataRules rules) => rules with { TakesBareLf = true };

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message.Content.Span.IndexOf("DATA\r\n"u8) < 0 ? message : message with { Copies = 2 };
}
