using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After CHECK no mailbox is selected.</summary>
internal sealed class CheckDeselects()
    : ImapFault("imap.check.keeps-mailbox-selected", "After CHECK no mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CheckDeselects());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("CHECK")) session.Deselect();
        return completion;
    }
}
