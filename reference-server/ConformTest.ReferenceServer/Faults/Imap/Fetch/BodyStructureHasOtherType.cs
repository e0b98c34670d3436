using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>BODYSTRUCTURE names another subtype.</summary>
internal sealed class BodyStructureHasOtherType()
    : ImapFault("imap.fetch.bodystructure", "BODYSTRUCTURE names another subtype.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BodyStructureHasOtherType());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "BODYSTRUCTURE", body => body.At(1, _ => ImapValue.String("UNKNOWN")));
}
