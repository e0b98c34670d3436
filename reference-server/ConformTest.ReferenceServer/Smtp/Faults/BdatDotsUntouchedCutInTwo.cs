using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatDotsUntouchedCutInTwo() : SmtpFault(
    "smtp.bdat.dots-untouched/cut-in-two",
    "A message that came in chunks is cut in two at an end of data in it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatDotsUntouchedCutInTwo());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message.Content.Span.IndexOf("\r\n.\r\n"u8) < 0 ? message : message with { Copies = 2 };
}
