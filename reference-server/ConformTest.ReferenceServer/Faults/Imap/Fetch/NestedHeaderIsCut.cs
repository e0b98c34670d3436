using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The header of an encapsulated message lacks its first octet.</summary>
internal sealed class NestedHeaderIsCut()
    : ImapFault("imap.fetch.header-of-nested-message", "The header of an encapsulated message lacks its first octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NestedHeaderIsCut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name.EndsWith(".HEADER]", StringComparison.Ordinal), text => text.Cut(1, 0));
}
