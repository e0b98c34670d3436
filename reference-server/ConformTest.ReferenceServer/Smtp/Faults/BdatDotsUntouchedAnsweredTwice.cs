using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatDotsUntouchedAnsweredTwice() : SmtpFault(
    "smtp.bdat.dots-untouched/answered-twice",
    "What stands in a chunk behind an end of data is answered as a command.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatDotsUntouchedAnsweredTwice());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("BDAT") == true) session.Connection.Write("250 2.1.0 Sender ok\r\n"u8);
        return default;
    }
}
