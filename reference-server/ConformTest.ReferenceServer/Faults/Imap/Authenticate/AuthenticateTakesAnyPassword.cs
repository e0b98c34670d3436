using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>AUTHENTICATE answers OK to a wrong password.</summary>
internal sealed class AuthenticateTakesAnyPassword()
    : ImapFault("imap.authenticate.refuses-wrong-password", "AUTHENTICATE answers OK to a wrong password.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthenticateTakesAnyPassword());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("AUTHENTICATE") && completion.HasCode("AUTHENTICATIONFAILED") ? Completion.Ok("welcome") : completion;
}
