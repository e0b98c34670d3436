using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The octets of a short non-synchronizing literal are left unread, and so taken for commands.</summary>
internal sealed class RefusedPlusLiteralsAreCommands()
    : ImapFault("imap.literal-plus.consumed-when-refused", "The octets of a short non-synchronizing literal are left unread, and so taken for commands.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RefusedPlusLiteralsAreCommands());

    public override LiteralVerdict Literal(ImapSession session, LiteralHeader header, LiteralVerdict verdict) =>
        header is { Octets: < 40, Sync: LiteralSync.NonSynchronizing } ? LiteralVerdict.Refuse : verdict;
}
