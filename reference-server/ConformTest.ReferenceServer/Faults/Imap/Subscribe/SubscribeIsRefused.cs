using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SUBSCRIBE subscribes and answers NO.</summary>
internal sealed class SubscribeIsRefused()
    : ImapFault("imap.subscribe.succeeds", "SUBSCRIBE subscribes and answers NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubscribeIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("SUBSCRIBE") ? completion.Fails() : completion;
}
