using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A short literal is awaited without a continuation request.</summary>
internal sealed class NoContinuationForShortLiterals()
    : ImapFault("imap.literal.continuation-request", "A short literal is awaited without a continuation request.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoContinuationForShortLiterals());

    public override LiteralVerdict Literal(ImapSession session, LiteralHeader header, LiteralVerdict verdict) =>
        header is { Octets: < 8, Sync: LiteralSync.Synchronizing } && verdict == LiteralVerdict.Accept ? LiteralVerdict.AcceptSilently : verdict;
}
