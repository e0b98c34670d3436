using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ID is answered NO.</summary>
internal sealed class IdIsRefused()
    : ImapFault("imap.id.succeeds", "ID is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new IdIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("ID") ? completion.Fails() : completion;
}
