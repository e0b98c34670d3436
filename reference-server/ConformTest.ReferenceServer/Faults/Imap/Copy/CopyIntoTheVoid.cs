using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>COPY to a missing mailbox is answered OK.</summary>
internal sealed class CopyIntoTheVoid()
    : ImapFault("imap.copy.missing-mailbox-is-error", "COPY to a missing mailbox is answered OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CopyIntoTheVoid());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("COPY") && completion.HasCode("TRYCREATE") ? Completion.Ok("COPY completed") : completion;
}
