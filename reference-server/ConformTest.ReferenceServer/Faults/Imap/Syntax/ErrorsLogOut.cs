using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After a command that was refused the user must log in again.</summary>
internal sealed class ErrorsLogOut()
    : ImapFault("imap.syntax.error-keeps-state/logged-out", "After a command that was refused the user must log in again.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ErrorsLogOut());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (completion.Condition == Condition.Bad && session.State == SessionState.Authenticated) session.Mark("refused");
        return completion;
    }

    public override Admission Admit(ImapSession session, Invocation invocation, Admission admission) =>
        session.State == SessionState.Authenticated && session.IsMarked("refused") ? Admission.WrongState : admission;
}
