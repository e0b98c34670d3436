using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SELECT sends no PERMANENTFLAGS.</summary>
internal sealed class SelectWithoutPermanentFlags()
    : ImapFault("imap.select.sends-permanentflags", "SELECT sends no PERMANENTFLAGS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SelectWithoutPermanentFlags());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.IsUntagged("PERMANENTFLAGS") ? [] : [response];
}
