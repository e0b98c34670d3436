using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STATUS refuses names that come as literals.</summary>
internal sealed class ListedNameIsRefused()
    : ImapFault("imap.list.names-are-valid-arguments", "STATUS refuses names that come as literals.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ListedNameIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("STATUS") && invocation.Text.Literals.Count > 0 ? completion.Fails() : completion;
}
