using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After STATUS no mailbox is selected.</summary>
internal sealed class StatusDeselects()
    : ImapFault("imap.status.keeps-the-selection", "After STATUS no mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusDeselects());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("STATUS")) session.Deselect();
        return completion;
    }
}
