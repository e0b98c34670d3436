using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STARTTLS is offered under TLS as well.</summary>
internal sealed class StartTlsOfferedUnderTls()
    : ImapFault("imap.starttls.no-longer-offered", "STARTTLS is offered under TLS as well.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsOfferedUnderTls());

    public override IReadOnlyList<string> Capabilities(ImapSession session, IReadOnlyList<string> capabilities) =>
        session.Connection.IsTls ? [.. capabilities, "STARTTLS"] : capabilities;
}
