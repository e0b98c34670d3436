using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ConnectionsSeveral() : SmtpFault(
    "smtp.connections.several",
    "A second transaction of a sender's domain has to wait for the first.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ConnectionsSeveral());

    private volatile SmtpSession? _first;

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (!reply.Answers(command, "MAIL", 250) || session.Transaction?.ReversePath?.Domain != "example.org") return reply;
        if (_first is { Transaction: not null, Connection.Closed.IsCancellationRequested: false } first && first != session)
            return new(503, "5.5.1", "One at a time");
        _first = session;
        return reply;
    }
}
