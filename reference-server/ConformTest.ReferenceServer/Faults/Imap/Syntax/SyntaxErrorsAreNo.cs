using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Syntax errors are answered NO.</summary>
internal sealed class SyntaxErrorsAreNo()
    : ImapFault("imap.syntax.error-is-bad", "Syntax errors are answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SyntaxErrorsAreNo());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        completion.Condition == Condition.Bad && invocation.Command is not null
                ? Shaping.No(completion.Text)
                : completion;
}
