using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UNSELECT is answered NO.</summary>
internal sealed class UnselectIsRefused()
    : ImapFault("imap.unselect.succeeds", "UNSELECT is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnselectIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("UNSELECT") ? completion.Fails() : completion;
}
