using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE of \Deleted reports the message as removed.</summary>
internal sealed class DeletedIsGone()
    : ImapFault("imap.store.deleted-does-not-remove", "STORE of \\Deleted reports the message as removed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeletedIsGone());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag: not null, Condition: Condition.Ok } && session.Current.Is("STORE") && session.Current.Says(@"+FLAGS (\Deleted)")
                ? [new NumberResponse(2, "EXPUNGE"), response]
                : [response];
}
