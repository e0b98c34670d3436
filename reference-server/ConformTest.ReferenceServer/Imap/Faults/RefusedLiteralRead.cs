using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Faults;

internal sealed class RefusedLiteralRead()
    : ImapFault("imap.append.refused-literal-not-read", "A literal that is refused is waited for all the same.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RefusedLiteralRead());

    public override LiteralVerdict Literal(ImapSession session, LiteralHeader header, LiteralVerdict verdict) =>
        verdict == LiteralVerdict.Refuse ? LiteralVerdict.Drain : verdict;
}
