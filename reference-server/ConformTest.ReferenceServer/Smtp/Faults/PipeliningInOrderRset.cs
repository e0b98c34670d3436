using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PipeliningInOrderRset() : SmtpFault(
    "smtp.pipelining.in-order/rset",
    "The answer to RSET comes behind the next one when commands are waiting.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PipeliningInOrderRset());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets)
    {
        var held = session.Memory<List<byte>>();
        if (command?.Is("RSET") == true && !session.Connection.Buffered.IsEmpty)
        {
            held.AddRange(octets.Span);
            return default;
        }

        byte[] all = [.. octets.Span, .. held];
        held.Clear();
        return all;
    }
}
