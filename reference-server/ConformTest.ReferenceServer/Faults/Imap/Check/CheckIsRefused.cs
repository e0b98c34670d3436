using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CHECK is answered NO.</summary>
internal sealed class CheckIsRefused()
    : ImapFault("imap.check.succeeds", "CHECK is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CheckIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("CHECK") ? completion.Fails() : completion;
}
