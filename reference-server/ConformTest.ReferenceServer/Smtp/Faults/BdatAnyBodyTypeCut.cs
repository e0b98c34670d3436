using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatAnyBodyTypeCut() : SmtpFault(
    "smtp.bdat.any-body-type/cut",
    "BDAT clears the high bit of each octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatAnyBodyTypeCut());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) => session.Phase == SmtpPhases.Chunks
        ? message with { Content = message.Content.ToArray().Select(octet => (byte)(octet & 127)).ToArray() }
        : message;
}
