using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Right credentials are refused by AUTHENTICATE.</summary>
internal sealed class AuthenticateNeverSucceeds()
    : ImapFault("imap.authenticate.accepts-credentials", "Right credentials are refused by AUTHENTICATE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthenticateNeverSucceeds());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("AUTHENTICATE") ? completion.Fails() : completion;
}
