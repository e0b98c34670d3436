using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ConnectionsSeveralTexts() : SmtpFault(
    "smtp.connections.several/texts",
    "A second text has to wait for the first.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ConnectionsSeveralTexts());

    private volatile SmtpSession? _first;

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (!reply.Answers(command, "DATA", 354)) return reply;
        if (_first is { Transaction: not null, Connection.Closed.IsCancellationRequested: false } first && first != session)
            return new(503, "5.5.1", "One at a time");
        _first = session;
        return reply;
    }
}
