using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND to a missing mailbox is answered OK.</summary>
internal sealed class AppendIntoTheVoid()
    : ImapFault("imap.append.missing-mailbox-is-error", "APPEND to a missing mailbox is answered OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendIntoTheVoid());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("APPEND") && completion.HasCode("TRYCREATE") ? Completion.Ok("APPEND completed") : completion;
}
