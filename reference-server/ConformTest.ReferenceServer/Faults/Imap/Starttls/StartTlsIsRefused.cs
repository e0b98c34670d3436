using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STARTTLS is offered and refused.</summary>
internal sealed class StartTlsIsRefused()
    : ImapFault("imap.starttls.accepted", "STARTTLS is offered and refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("STARTTLS") ? completion.Fails() : completion;
}
