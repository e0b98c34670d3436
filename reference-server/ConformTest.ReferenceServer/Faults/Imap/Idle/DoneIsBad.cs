using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>DONE is answered BAD.</summary>
internal sealed class DoneIsBad()
    : ImapFault("imap.idle.done-ends-it", "DONE is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DoneIsBad());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("IDLE") && completion.Condition == Condition.Ok ? Completion.Bad("what is done?") : completion;
}
