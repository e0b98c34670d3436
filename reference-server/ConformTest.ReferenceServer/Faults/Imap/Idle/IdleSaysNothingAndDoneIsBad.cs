using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Nothing is told under IDLE, and DONE is answered BAD.</summary>
internal sealed class IdleSaysNothingAndDoneIsBad()
    : ImapFault("imap.idle.done-ends-it/silent", "Nothing is told under IDLE, and DONE is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new IdleSaysNothingAndDoneIsBad());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        session.Current.Is("IDLE") ? changes with { Arrived = 0 } : changes;

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("IDLE") && completion.Condition == Condition.Ok ? Completion.Bad("what is done?") : completion;
}
