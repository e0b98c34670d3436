using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ENABLE sends no ENABLED response.</summary>
internal sealed class EnableWithoutEnabled()
    : ImapFault("imap.enable.sends-enabled", "ENABLE sends no ENABLED response.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnableWithoutEnabled());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "ENABLED" } ? [] : [response];
}
