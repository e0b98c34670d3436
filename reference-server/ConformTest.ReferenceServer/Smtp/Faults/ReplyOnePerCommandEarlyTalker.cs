using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ReplyOnePerCommandEarlyTalker() : SmtpFault(
    "smtp.reply.one-per-command/early-talker",
    "What came before the greeting was sent is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReplyOnePerCommandEarlyTalker());

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(200);

    public override async ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command is not null || reply.Code != 220) return;
        await session.Connection.DelayAsync(Wait, cancellation);
        await session.Connection.FillAsync(cancellation);
        session.Connection.Consume(session.Connection.Buffered.Length);
    }
}
