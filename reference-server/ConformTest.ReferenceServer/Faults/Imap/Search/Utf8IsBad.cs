using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A search in UTF-8 is answered BAD.</summary>
internal sealed class Utf8IsBad()
    : ImapFault("imap.search.unknown-charset-is-no/utf-8", "A search in UTF-8 is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Utf8IsBad());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("SEARCH") && invocation.Says("CHARSET UTF-8") ? Completion.Bad("no such charset") : completion;
}
