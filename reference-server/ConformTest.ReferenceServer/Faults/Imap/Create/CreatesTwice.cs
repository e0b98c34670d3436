using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CREATE of an existing mailbox is answered OK.</summary>
internal sealed class CreatesTwice()
    : ImapFault("imap.create.existing-is-no", "CREATE of an existing mailbox is answered OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CreatesTwice());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("CREATE") && completion.Condition == Condition.No ? Completion.Ok("CREATE completed") : completion;
}
