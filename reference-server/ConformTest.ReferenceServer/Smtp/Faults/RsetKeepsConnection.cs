using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RsetKeepsConnection() : SmtpFault(
    "smtp.rset.keeps-connection",
    "RSET ends the session when there is no transaction to end.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetKeepsConnection());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        if (command.Is("RSET")) session.Memory<Reset>().IsIdle = session.Transaction is null;
        return command;
    }

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("RSET") == true && session.Memory<Reset>().IsIdle) session.End();
        return default;
    }

    private sealed class Reset
    {
        public bool IsIdle { get; set; }
    }
}
