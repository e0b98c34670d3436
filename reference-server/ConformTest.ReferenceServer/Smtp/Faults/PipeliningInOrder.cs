using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PipeliningInOrder() : SmtpFault(
    "smtp.pipelining.in-order",
    "The answer to MAIL comes behind the next one when commands are waiting.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PipeliningInOrder());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets)
    {
        var held = session.Memory<List<byte>>();
        if (command?.Is("MAIL") == true && !session.Connection.Buffered.IsEmpty)
        {
            held.AddRange(octets.Span);
            return default;
        }

        byte[] all = [.. octets.Span, .. held];
        held.Clear();
        return all;
    }
}
