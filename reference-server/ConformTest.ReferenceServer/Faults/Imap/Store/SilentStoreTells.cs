using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE with .SILENT sends the new flags.</summary>
internal sealed class SilentStoreTells()
    : ImapFault("imap.store.silent-sends-no-flags", "STORE with .SILENT sends the new flags.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SilentStoreTells());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag: not null } && session.Current.Is("STORE") && session.Current.Says(".SILENT") && session.View is { Count: > 0 } view
                ? [new FetchResponse(1, [session.FlagsOf(view[1])], view[1]), response]
                : [response];
}
