using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class Closing421Closes() : SmtpFault(
    "smtp.closing.421-closes",
    "After a 421 the server keeps the connection open.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Closing421Closes());

    public override async ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Code != 421) return;
        await session.Connection.FlushAsync(cancellation);
        await session.Connection.DelayAsync(TimeSpan.FromHours(1), cancellation);
    }
}
