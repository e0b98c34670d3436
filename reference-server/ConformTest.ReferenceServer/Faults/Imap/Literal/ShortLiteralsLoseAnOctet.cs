using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The last octet of a short literal is lost.</summary>
internal sealed class ShortLiteralsLoseAnOctet()
    : ImapFault("imap.literal.synchronizing", "The last octet of a short literal is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ShortLiteralsLoseAnOctet());

    public override ReadOnlyMemory<byte> LiteralRead(ImapSession session, LiteralHeader header, ReadOnlyMemory<byte> octets) =>
        header is { Octets: > 0 and < 64, Sync: LiteralSync.Synchronizing } && octets.Length > 0 ? octets[..^1] : octets;
}
