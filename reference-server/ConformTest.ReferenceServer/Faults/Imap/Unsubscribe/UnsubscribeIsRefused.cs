using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UNSUBSCRIBE unsubscribes and answers NO.</summary>
internal sealed class UnsubscribeIsRefused()
    : ImapFault("imap.unsubscribe.succeeds", "UNSUBSCRIBE unsubscribes and answers NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnsubscribeIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("UNSUBSCRIBE") ? completion.Fails() : completion;
}
