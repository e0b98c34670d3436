using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>COPY copies and answers NO.</summary>
internal sealed class CopyIsRefused()
    : ImapFault("imap.copy.succeeds", "COPY copies and answers NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CopyIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("COPY") ? completion.Fails() : completion;
}
