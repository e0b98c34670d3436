using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthPipelined() : SmtpFault(
    "smtp.auth.pipelined",
    "What was sent behind AUTH in one group is thrown away.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthPipelined());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("AUTH") == true && reply.Code != 334) session.Connection.Consume(session.Connection.Buffered.Length);
        return default;
    }
}
