using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>FETCH of a message that does not exist is answered OK.</summary>
internal sealed class NumbersBeyondTheEndAreFine()
    : ImapFault("imap.sequence-set.beyond-end-is-bad", "FETCH of a message that does not exist is answered OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NumbersBeyondTheEndAreFine());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("FETCH") && completion.Condition == Condition.Bad ? Completion.Ok("nothing there") : completion;
}
