using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After a BAD no mailbox is selected.</summary>
internal sealed class SyntaxErrorsDeselect()
    : ImapFault("imap.syntax.error-keeps-state", "After a BAD no mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SyntaxErrorsDeselect());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (completion.Condition == Condition.Bad) session.Deselect();
        return completion;
    }
}
