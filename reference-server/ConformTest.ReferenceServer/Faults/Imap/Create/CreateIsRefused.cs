using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CREATE makes the mailbox and answers NO.</summary>
internal sealed class CreateIsRefused()
    : ImapFault("imap.create.succeeds", "CREATE makes the mailbox and answers NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CreateIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("CREATE") ? completion.Fails() : completion;
}
