using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ConnectionsPendingListen() : SmtpFault(
    "smtp.connections.pending-listen",
    "While a transaction is open no other client is greeted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ConnectionsPendingListen());

    private volatile SmtpSession? _first;

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets)
    {
        if (reply.Answers(command, "MAIL", 250)) _first = session;
        return command is null && _first is { Transaction: not null, Connection.Closed.IsCancellationRequested: false } ? default : octets;
    }
}
