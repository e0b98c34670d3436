using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UID COPY is answered NO.</summary>
internal sealed class UidCopyIsRefused()
    : ImapFault("imap.uid.copy-by-uid/refused", "UID COPY is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidCopyIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("UID COPY") ? completion.Fails() : completion;
}
