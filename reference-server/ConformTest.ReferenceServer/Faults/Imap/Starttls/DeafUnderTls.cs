using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Under TLS CAPABILITY is refused.</summary>
internal sealed class DeafUnderTls()
    : ImapFault("imap.starttls.works-behind-tls", "Under TLS CAPABILITY is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeafUnderTls());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("CAPABILITY") && session.Connection.IsTls ? completion.Fails() : completion;
}
