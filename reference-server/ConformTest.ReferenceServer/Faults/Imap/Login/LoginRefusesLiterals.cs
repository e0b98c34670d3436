using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LOGIN with literals is refused even with the right password.</summary>
internal sealed class LoginRefusesLiterals()
    : ImapFault("imap.login.accepts-credentials", "LOGIN with literals is refused even with the right password.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LoginRefusesLiterals());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("LOGIN") && invocation.Text.Literals.Count > 0 ? completion.Fails() : completion;
}
