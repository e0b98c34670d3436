using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE with UNCHANGEDSINCE does not name the messages that were changed in between.</summary>
internal sealed class ModifiedIsNotNamed()
    : ImapFault("imap.condstore.modified-names-the-messages", "STORE with UNCHANGEDSINCE does not name the messages that were changed in between.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ModifiedIsNotNamed());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        completion.HasCode("MODIFIED") ? completion with { Code = null } : completion;
}
