using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LOGINDISABLED is announced, and LOGIN works.</summary>
internal sealed class DisabledLoginWorks()
    : ImapFault("imap.login.disabled-is-refused", "LOGINDISABLED is announced, and LOGIN works.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DisabledLoginWorks());

    public override IReadOnlyList<string> Capabilities(ImapSession session, IReadOnlyList<string> capabilities) =>
        session.State == SessionState.NotAuthenticated ? [.. capabilities, "LOGINDISABLED"] : capabilities;
}
