using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PipeliningLastOfGroupAtOnce() : SmtpFault(
    "smtp.pipelining.last-of-group-at-once",
    "The answers to NOOP, EHLO, VRFY, EXPN and DATA wait while anything has come behind them.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PipeliningLastOfGroupAtOnce());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets)
    {
        var held = session.Memory<List<byte>>();
        byte[] all = [.. held, .. octets.Span];
        held.Clear();
        if (session.Connection.Buffered.IsEmpty || !(command?.Verb?.Name is "NOOP" or "EHLO" or "VRFY" or "EXPN" or "DATA")) return all;
        held.AddRange(all);
        return default;
    }
}
