using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataSilent() : SmtpFault(
    "smtp.data.silent",
    "The server speaks before the end of data.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataSilent());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "DATA", 354)) session.Connection.Write("250 2.0.0 Go on\r\n"u8);
        return default;
    }
}
