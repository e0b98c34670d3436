using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>BODY names another subtype.</summary>
internal sealed class BodyHasOtherType()
    : ImapFault("imap.fetch.body", "BODY names another subtype.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BodyHasOtherType());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "BODY", body => body.At(1, _ => ImapValue.String("UNKNOWN")));
}
