using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ReplySameCode() : SmtpFault(
    "smtp.reply.same-code",
    "The first line of a longer reply has another code than the last.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReplySameCode());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets)
    {
        if (reply.Lines.Count < 2) return octets;
        var changed = octets.ToArray();
        changed[2] = (byte)'1';
        return changed;
    }
}
