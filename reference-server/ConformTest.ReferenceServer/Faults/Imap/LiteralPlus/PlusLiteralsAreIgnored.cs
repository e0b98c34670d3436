using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The octets of a non-synchronizing literal are read and forgotten.</summary>
internal sealed class PlusLiteralsAreIgnored()
    : ImapFault("imap.literal-plus.accepted", "The octets of a non-synchronizing literal are read and forgotten.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PlusLiteralsAreIgnored());

    public override LiteralVerdict Literal(ImapSession session, LiteralHeader header, LiteralVerdict verdict) =>
        header.Sync == LiteralSync.NonSynchronizing && verdict == LiteralVerdict.Accept ? LiteralVerdict.Drain : verdict;
}
