using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A RENAME that cannot be done is answered BAD.</summary>
internal sealed class RenameErrorsAreBad()
    : ImapFault("imap.rename.error-is-no", "A RENAME that cannot be done is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RenameErrorsAreBad());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("RENAME") && completion.Condition == Condition.No ? Completion.Bad(completion.Text) : completion;
}
