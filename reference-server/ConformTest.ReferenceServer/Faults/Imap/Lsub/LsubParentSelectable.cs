using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The parent of a subscribed name is not marked \Noselect.</summary>
internal sealed class LsubParentSelectable()
    : ImapFault("imap.lsub.percent-shows-the-parent", "The parent of a subscribed name is not marked \\Noselect.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LsubParentSelectable());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "LSUB" } lsub ? [lsub with { Values = [ImapValue.List(), lsub.Values[1], lsub.Values[2]] }] : [response];
}
