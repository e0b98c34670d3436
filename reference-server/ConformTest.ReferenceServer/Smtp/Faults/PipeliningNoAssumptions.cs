using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PipeliningNoAssumptions() : SmtpFault(
    "smtp.pipelining.no-assumptions",
    "What comes behind RCPT in one group is taken for DATA when it is MAIL.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PipeliningNoAssumptions());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        var waiting = session.Connection.Buffered;
        if (reply.Answers(command, "RCPT", 250) && !waiting.IsEmpty && waiting.FirstSpan[0] == (byte)'M')
            session.Connection.Write("354 End data with <CR><LF>.<CR><LF>\r\n"u8);
        return default;
    }
}
