using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The OK to SELECT does not say READ-WRITE.</summary>
internal sealed class SelectWithoutAccess()
    : ImapFault("imap.select.read-write-code", "The OK to SELECT does not say READ-WRITE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SelectWithoutAccess());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("SELECT") ? completion with { Code = null } : completion;
}
