using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE of a keyword is answered NO.</summary>
internal sealed class KeywordsAreRefused()
    : ImapFault("imap.store.new-keywords/refused", "STORE of a keyword is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new KeywordsAreRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("STORE") && invocation.Says("FLAGS (") && !invocation.Says("(\\") ? completion.Fails() : completion;
}
