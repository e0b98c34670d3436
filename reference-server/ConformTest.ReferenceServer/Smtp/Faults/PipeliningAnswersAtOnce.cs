using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PipeliningAnswersAtOnce() : SmtpFault(
    "smtp.pipelining.answers-at-once",
    "The answer to RCPT is held back until the next command comes.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PipeliningAnswersAtOnce());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets)
    {
        var held = session.Memory<List<byte>>();
        byte[] all = [.. held, .. octets.Span];
        held.Clear();
        if (command?.Is("RCPT") != true) return all;
        held.AddRange(all);
        return default;
    }
}
