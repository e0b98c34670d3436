using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LOGIN with a name that is neither quoted nor a literal is refused.</summary>
internal sealed class LoginRefusesAtoms()
    : ImapFault("imap.login.accepts-credentials/atoms", "LOGIN with a name that is neither quoted nor a literal is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LoginRefusesAtoms());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("LOGIN") && invocation.Text.Literals.Count == 0 && !invocation.Says("LOGIN \"") ? completion.Fails() : completion;
}
