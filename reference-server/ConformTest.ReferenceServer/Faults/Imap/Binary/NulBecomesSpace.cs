using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>NUL in a literal8 is stored as a space.</summary>
internal sealed class NulBecomesSpace()
    : ImapFault("imap.binary.append-loses-nothing", "NUL in a literal8 is stored as a space.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NulBecomesSpace());

    public override ReadOnlyMemory<byte> LiteralRead(ImapSession session, LiteralHeader header, ReadOnlyMemory<byte> octets)
    {
        if (header.Form != LiteralForm.Binary) return octets;
        var changed = octets.ToArray();
        changed.AsSpan().Replace((byte)0, (byte)' ');
        return changed;
    }
}
