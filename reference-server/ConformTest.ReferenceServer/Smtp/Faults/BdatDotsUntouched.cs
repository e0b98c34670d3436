using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatDotsUntouched() : SmtpFault(
    "smtp.bdat.dots-untouched",
    "Dots at the start of lines are taken out of chunks too.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatDotsUntouched());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Phase == SmtpPhases.Chunks ? message with { Content = message.Content.Replaced("\r\n.", "\r\n") } : message;
}
