using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LOGIN answers OK to a wrong password.</summary>
internal sealed class LoginTakesAnyPassword()
    : ImapFault("imap.login.refuses-wrong-password", "LOGIN answers OK to a wrong password.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LoginTakesAnyPassword());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("LOGIN") && completion.HasCode("AUTHENTICATIONFAILED") ? Completion.Ok("welcome") : completion;
}
