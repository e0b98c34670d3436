using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>DELETE of a missing mailbox is answered OK.</summary>
internal sealed class DeletesWhatIsNotThere()
    : ImapFault("imap.delete.missing-mailbox-is-no", "DELETE of a missing mailbox is answered OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeletesWhatIsNotThere());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("DELETE") && completion.Condition == Condition.No ? Completion.Ok("DELETE completed") : completion;
}
