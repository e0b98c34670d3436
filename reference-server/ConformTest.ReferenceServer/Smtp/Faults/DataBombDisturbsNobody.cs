using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataBombDisturbsNobody() : SmtpFault(
    "smtp.data.bomb-disturbs-nobody",
    "While a text is coming in no other message is taken.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataBombDisturbsNobody());

    private volatile SmtpSession? _first;

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (command?.Is("DATA") != true) return reply;
        var waits = _first is { Connection.Closed.IsCancellationRequested: false } first && first != session;
        if (reply.Code == 354 && !waits) _first = session;
        if (reply.Code == 250 && !waits) _first = null;
        return reply.Code == 250 && waits ? new(554, "5.3.0", "Busy") : reply;
    }
}
