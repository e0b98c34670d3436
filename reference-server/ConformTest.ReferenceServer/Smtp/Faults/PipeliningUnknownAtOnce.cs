using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PipeliningUnknownAtOnce() : SmtpFault(
    "smtp.pipelining.unknown-at-once",
    "The answer to an unknown command waits while anything has come behind it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PipeliningUnknownAtOnce());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets)
    {
        var held = session.Memory<List<byte>>();
        byte[] all = [.. held, .. octets.Span];
        held.Clear();
        if (session.Connection.Buffered.IsEmpty || !(command is { Verb: null })) return all;
        held.AddRange(all);
        return default;
    }
}
